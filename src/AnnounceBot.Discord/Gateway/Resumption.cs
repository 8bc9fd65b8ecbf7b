namespace AnnounceBot.Discord.Gateway;

/// <summary>The session that may go on over another connection, and how often that was tried in vain.</summary>
internal sealed class Resumption
{
    private const int MostFailures = 3;

    private int _failures;

    /// <summary>Null when the next connection must begin a session.</summary>
    public ResumePoint? Session { get; private set; }

    /// <summary>Only a session that really began or went on ends the counting, not a connection that merely opened.</summary>
    public void Settle(ResumePoint? session)
    {
        Session = session;
        _failures = 0;
    }

    /// <param name="wasInVain">The connection was to resume, and Discord did not go along with it.</param>
    public void LinkEnded(bool wasInVain, CloseReaction reaction)
    {
        _failures = wasInVain ? _failures + 1 : 0;
        var isOver = reaction is CloseReaction.Identify or CloseReaction.IdentifyLater
            || (wasInVain && (reaction == CloseReaction.ResumeOnce || _failures >= MostFailures));
        Session = isOver ? null : Session;
    }
}
