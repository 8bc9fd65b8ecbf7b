namespace AnnounceBot.Watching;

/// <summary>What polling feeds came to so far.</summary>
internal sealed record PollSummary(int NotModified, int Fetched, int Failed, int New)
{
    public int Polled => NotModified + Fetched + Failed;

    public PollSummary With(PollResult result, int newPosts) => result switch
    {
        PollResult.Fetched => this with { Fetched = Fetched + 1, New = New + newPosts },
        PollResult.NotModified => this with { NotModified = NotModified + 1 },
        PollResult.Failed => this with { Failed = Failed + 1 },
        _ => this,
    };
}
