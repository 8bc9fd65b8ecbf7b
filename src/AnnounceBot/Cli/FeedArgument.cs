using System.CommandLine;

namespace AnnounceBot.Cli;

/// <summary>The feed that a verb is about.</summary>
internal static class FeedArgument
{
    public static Argument<string> Create() => new("FEED") { Description = "Its address, its name, or a part of one of them that no other feed has." };
}
