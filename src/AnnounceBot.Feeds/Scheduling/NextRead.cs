namespace AnnounceBot.Feeds.Scheduling;

/// <summary>When a feed is read again.</summary>
/// <param name="Due">When by itself; null: not until a person asks for it.</param>
/// <param name="NotBefore">Before this time not even a person's refresh may read it: the server's <c>Retry-After</c>, and <see cref="Schedule.Shortest"/> for public hosts.</param>
public sealed record NextRead(DateTimeOffset? Due, DateTimeOffset NotBefore);
