using AnnounceBot.Discord.Models;

namespace AnnounceBot.Chat.Discord;

/// <summary>What a configured channel is on the server.</summary>
internal abstract record Place
{
    private Place()
    {
    }

    /// <summary>A text or announcement channel, or a thread: messages are written into it.</summary>
    public sealed record Found(Channel Channel) : Place;

    /// <summary>Holds posts only: each message is one, with a thread of its own.</summary>
    public sealed record Forum(Channel Channel) : Place;

    /// <param name="Reason">For a moderator: what is wrong and what to do.</param>
    public sealed record Missing(string Reason) : Place;
}
