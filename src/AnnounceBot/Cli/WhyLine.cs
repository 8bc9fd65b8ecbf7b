namespace AnnounceBot.Cli;

/// <summary>What became of a post, or how a feed fares, in plain words.</summary>
/// <param name="Title">Of the post or the feed; empty: it is neither one post nor one feed.</param>
/// <param name="Text">Lines.</param>
internal sealed record WhyLine(string Title, string? Link, string Text);
