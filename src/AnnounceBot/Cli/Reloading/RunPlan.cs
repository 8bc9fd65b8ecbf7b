using AnnounceBot.Cli.Configuration;
using AnnounceBot.Watching;

namespace AnnounceBot.Cli.Reloading;

/// <summary>What a run was started with, and how to make the same of a configuration that was changed.</summary>
/// <param name="AtStart">From before the configuration was read.</param>
/// <param name="Written">The configuration as it was read then.</param>
/// <param name="Prepare">What is used of a configuration: all as it is written, but in a preview.</param>
/// <param name="OriginOf">Where the feeds come from that are used.</param>
internal sealed record RunPlan(
    SettingsSource Source, SourceLook AtStart, Settings Written, Func<Settings, Settings> Prepare, Func<Settings, FeedOrigin> OriginOf, ReloadBell Bell);
