namespace AnnounceBot.Digests.Checking;

/// <summary>What is behind a link.</summary>
internal abstract record LinkState
{
    private LinkState()
    {
    }

    /// <summary>Something answers there, or somebody who does not let us in.</summary>
    public sealed record Fine : LinkState;

    /// <summary>Nothing is there.</summary>
    /// <param name="Status">404 or 410.</param>
    public sealed record Dead(int Status) : LinkState;

    /// <summary>Nobody answers there, or with an error.</summary>
    /// <param name="Why">For moderators, in Markdown.</param>
    public sealed record Broken(string Why) : LinkState;

    /// <summary>It leads on to another address.</summary>
    public sealed record LeadsOn(Uri To) : LinkState;

    /// <summary>There was no time to look.</summary>
    public sealed record Unseen : LinkState;
}
