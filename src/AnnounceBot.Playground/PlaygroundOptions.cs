using AnnounceBot.Playground.Blogs;

namespace AnnounceBot.Playground;

/// <summary>What a playground is started with.</summary>
/// <param name="Port">The TCP port on the loopback addresses, 0 to 65535; 0 takes any free one.</param>
/// <param name="Community">Whose blogs are served; <see cref="SampleCommunity.None"/> for no blogs.</param>
public sealed record PlaygroundOptions(int Port, SampleCommunity Community);
