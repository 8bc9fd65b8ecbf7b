namespace AnnounceBot.Discord.Gateway;

/// <summary>The gateway's close codes, and what each asks of us.</summary>
/// <remarks>https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</remarks>
internal static class CloseCode
{
    /// <summary>Ends the session: the bot is shown offline.</summary>
    public const int Goodbye = 1000;

    /// <summary>Ours, when the session shall go on: anything but 1000 and 1001 keeps it for some minutes.</summary>
    public const int BackSoon = 4200;

    private const string Portal = "https://discord.com/developers/applications";

    public static CloseReaction ReactionTo(int? code) => code switch
    {
        1000 => CloseReaction.Identify,
        1001 => CloseReaction.ResumeOnce,
        4003 or 4005 or 4007 or 4009 => CloseReaction.Identify,
        4008 => CloseReaction.IdentifyLater,
        4004 or (>= 4010 and <= 4014) => CloseReaction.Fail,
        _ => CloseReaction.Resume,
    };

    /// <summary>Discord could not read what we sent: a mistake of this program.</summary>
    public static bool IsOurFault(int? code) => code is 4001 or 4002 or 4003 or 4005;

    public static string Explain(int code) => code switch
    {
        4004 => $"Discord does not accept the bot's token. Copy the current one from {Portal} (your application, Bot, Reset Token) into the configuration, and start again.",
        4010 => "Discord says that this bot's shard does not exist. This program runs as the only shard: make sure that no other program runs with the same token.",
        4011 => "Discord says that this bot is in too many servers for one connection (2,500). AnnounceBot is made for few: let it leave some.",
        4012 => "Discord no longer speaks version 10 of its gateway. Update AnnounceBot.",
        4013 => "Discord says that the intents asked for do not exist. Update AnnounceBot.",
        4014 => $"Discord does not allow the bot the intents it asks for. Look at {Portal} (your application, Bot, Privileged Gateway Intents).",
        _ => $"Discord closed the connection for good (code {code}).",
    };

    public static string Name(int? code) => code switch
    {
        null => "the connection broke",
        1000 => "Discord closed the connection",
        1001 => "the server went away",
        4000 => "Discord had an unknown problem",
        4001 => "we sent an opcode that Discord does not know",
        4002 => "we sent what Discord could not read",
        4003 => "we sent something before logging in",
        4005 => "we logged in twice",
        4007 => "the session's place was lost",
        4008 => "we sent too much",
        4009 => "the session timed out",
        _ => "Discord closed the connection",
    };
}
