using System.Collections.Concurrent;
using AnnounceBot.Storage;
using AnnounceBot.Submissions.Drafts;

namespace AnnounceBot.Submissions;

/// <summary>How much one person may do in an hour.</summary>
internal sealed class Allowance(SubmissionsOptions options, TimeProvider clock)
{
    /// <summary>Most people look at more links than they send; each look costs a stranger's server a request.</summary>
    private const int LooksPerSubmission = 4, FewestLooks = 20;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Who had it forgotten what they sent in this hour, until it is over: only in memory, and so that nobody gets more by it.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> _resting = [];

    /// <summary>To be told before what a person sent is forgotten.</summary>
    public void Remember(Session session, string personId)
    {
        var now = clock.GetUtcNow();
        foreach (var (rested, until) in _resting)
        {
            if (until <= now)
                _resting.TryRemove(rested, out _);
        }

        if (SubmissionStore.NthLatestOf(session, personId, 1) is { } latest && latest + Hour > now)
            _resting[personId] = latest + Hour;
    }

    /// <returns>Why a person has to wait before they send another; null: they need not.</returns>
    public string? WhyNotSend(Session session, string personId)
    {
        var (most, now) = (options.PerUserPerHour, clock.GetUtcNow());
        if (_resting.TryGetValue(personId, out var until) && until > now)
            return $"You had it forgotten what you sent in this hour. The next link is possible {When.Relative(until)}.";
        return SubmissionStore.NthLatestOf(session, personId, most) is { } sent && sent + Hour > now
            ? $"You have sent {(most == 1 ? "a link" : $"{most} links")} within an hour, and that is as many as one person may. The next is possible {When.Relative(sent + Hour)}."
            : null;
    }

    /// <returns>Why a person has to wait before I look at another link for them; null: they need not.</returns>
    public string? WhyNotLook(Session session, string personId) =>
        DraftStore.CountSince(session, personId, clock.GetUtcNow() - Hour) >= Math.Max(FewestLooks, LooksPerSubmission * options.PerUserPerHour)
            ? "I have looked at many links for you within an hour. Come back a little later."
            : null;
}
