using AnnounceBot.Discord;

namespace AnnounceBot.Chat.Discord;

/// <summary>What a configured channel is on the server.</summary>
internal abstract record Place
{
    private Place()
    {
    }

    public sealed record Found(Snowflake Id) : Place;

    /// <param name="Reason">For a moderator: what is wrong and what to do.</param>
    public sealed record Missing(string Reason) : Place;
}
