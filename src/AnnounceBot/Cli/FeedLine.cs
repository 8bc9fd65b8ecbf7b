namespace AnnounceBot.Cli;

/// <summary>A feed as a moderator sees it in a list.</summary>
/// <param name="State">active, paused, gone, moved; new: configured and never polled.</param>
/// <param name="Origin">Who asked for it: configuration, chat, command line, sample.</param>
internal sealed record FeedLine(
    string Url, string Name, string State, IReadOnlyList<string> Tags, DateTimeOffset? LastSuccess, DateTimeOffset? NextPoll, DateTimeOffset? FailingSince, string? Failure,
    string Origin);
