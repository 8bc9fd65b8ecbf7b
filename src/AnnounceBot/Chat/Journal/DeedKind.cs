namespace AnnounceBot.Chat.Journal;

/// <summary>What a deed was done to.</summary>
internal enum DeedKind
{
    Post,
    Submission,
    Feed,
    Route,
    Block,
    Digest,
}
