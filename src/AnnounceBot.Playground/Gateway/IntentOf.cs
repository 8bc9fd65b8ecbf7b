namespace AnnounceBot.Playground.Gateway;

/// <summary>Which intent an event belongs to.</summary>
internal static class IntentOf
{
    /// <param name="type">The event's name, as <c>MESSAGE_CREATE</c>.</param>
    /// <param name="isDirect">Whether it happened in a direct conversation, not in a guild.</param>
    /// <returns>The intent that a bot must have asked for; <see cref="Intents.None"/>: everyone gets it.</returns>
    public static Intents Event(string type, bool isDirect) => type switch
    {
        "MESSAGE_POLL_VOTE_ADD" or "MESSAGE_POLL_VOTE_REMOVE" => isDirect ? Intents.DirectMessagePolls : Intents.GuildMessagePolls,
        _ when type.StartsWith("MESSAGE_REACTION_", StringComparison.Ordinal) => isDirect ? Intents.DirectMessageReactions : Intents.GuildMessageReactions,
        _ when type.StartsWith("MESSAGE_", StringComparison.Ordinal) => isDirect ? Intents.DirectMessages : Intents.GuildMessages,
        "TYPING_START" => isDirect ? Intents.DirectMessageTyping : Intents.GuildMessageTyping,
        "PRESENCE_UPDATE" => Intents.GuildPresences,
        "THREAD_MEMBERS_UPDATE" => Intents.Guilds,
        _ when type.StartsWith("GUILD_MEMBER_", StringComparison.Ordinal) => Intents.GuildMembers,
        _ when IsOfGuild(type) => isDirect ? Intents.DirectMessages : Intents.Guilds,
        _ => Intents.None,
    };

    private static bool IsOfGuild(string type) =>
        type is "GUILD_CREATE" or "GUILD_UPDATE" or "GUILD_DELETE"
        || type.StartsWith("GUILD_ROLE_", StringComparison.Ordinal)
        || type.StartsWith("CHANNEL_", StringComparison.Ordinal)
        || type.StartsWith("THREAD_", StringComparison.Ordinal);
}
