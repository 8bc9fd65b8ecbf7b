using AnnounceBot.Discord.Rest;
using AnnounceBot.Storage;

namespace AnnounceBot.Chat.Discord;

/// <summary>What Discord's refusals mean for a message.</summary>
/// <remarks>Codes: Discord, "Opcodes and Status Codes", JSON error codes.</remarks>
internal static class Troubles
{
    private const int UnknownChannel = 10003, UnknownMessage = 10008, SlowMode = 20016, NeedsThread = 40058, MissingAccess = 50001, MissingPermission = 50013;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10), AfterPeopleActed = TimeSpan.FromMinutes(1);

    /// <exception cref="OperatorException">The token is refused: nothing can be done without a person.</exception>
    public static SendOutcome Of(DiscordException trouble, string channel) => trouble switch
    {
        DiscordBusyException busy => new SendOutcome.Later(busy.RetryAfter, "Discord asks us to wait"),
        DiscordUnansweredException { MayHaveHappened: true } lost => new SendOutcome.Unanswered(lost.Message),
        DiscordUnansweredException away => new SendOutcome.Later(Soon, away.Message),
        TokenRefusedException refused => throw new OperatorException(refused.Message, refused),
        DiscordRefusedException refused => Of(refused, channel),
        _ => new SendOutcome.Refused(trouble.Message),
    };

    private static SendOutcome Of(DiscordRefusedException refused, string channel) => refused.Code switch
    {
        UnknownChannel or MissingAccess => new SendOutcome.Blocked(AfterPeopleActed, $"#{channel} is gone, or I may not see it any more"),
        // To a new message: the same nonce was sent before and somebody deleted that message.
        UnknownMessage => new SendOutcome.Gone("somebody deleted the message"),
        SlowMode => new SendOutcome.Later(AfterPeopleActed, $"#{channel} is in slow mode"),
        MissingPermission => new SendOutcome.Refused($"I may not post in #{channel}. Give my role \"Send Messages\" and \"Embed Links\" there, then retry."),
        NeedsThread => new SendOutcome.Refused($"#{channel} is a forum. Name a text or announcement channel."),
        _ => new SendOutcome.Refused($"Discord does not take the message: {refused.Message}"),
    };
}
