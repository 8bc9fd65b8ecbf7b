using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Chat.Discord;

/// <summary>What fetching an attached file came to.</summary>
internal abstract record Download
{
    private Download()
    {
    }

    public sealed record Got(AttachedFile File) : Download;

    /// <param name="Why">For the one who sent it: what is wrong and what to do.</param>
    public sealed record Refused(string Why) : Download;
}
