namespace AnnounceBot.Discord.Rest;

/// <summary>Discord does not know the token, or no longer. No call is made any more with it.</summary>
/// <param name="route">What was asked.</param>
public sealed class TokenRefusedException(string route)
    : DiscordException(route, "Discord refuses the bot's token. Reset it in the developer portal (your application, Bot, Reset Token), put the new one into DISCORD_TOKEN and start again.");
