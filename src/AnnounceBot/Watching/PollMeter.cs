using System.Diagnostics.Metrics;

namespace AnnounceBot.Watching;

/// <summary>Counts what polling comes to.</summary>
internal sealed class PollMeter
{
    private readonly Counter<long> _polls;
    private readonly Counter<long> _posts;

    public PollMeter(IMeterFactory meters)
    {
        var meter = meters.Create("AnnounceBot.Watching");
        _polls = meter.CreateCounter<long>("announcebot.polls", description: "Polls of feeds, by what came of them.");
        _posts = meter.CreateCounter<long>("announcebot.new_posts", description: "Posts that feeds brought and that were not known, announced or not.");
        // A rate is known only from zero on.
        foreach (var result in new[] { PollResult.Fetched, PollResult.NotModified, PollResult.Failed })
            Count(result, newPosts: 0, polls: 0);
    }

    public void Count(PollResult result, int newPosts) => Count(result, newPosts, polls: 1);

    private void Count(PollResult result, int newPosts, int polls)
    {
        if (result == PollResult.Skipped)
            return;
        _polls.Add(polls, new KeyValuePair<string, object?>("outcome", WordOf(result)));
        _posts.Add(newPosts);
    }

    private static string WordOf(PollResult result) => result switch
    {
        PollResult.Fetched => "fetched",
        PollResult.NotModified => "not_modified",
        _ => "failed",
    };
}
