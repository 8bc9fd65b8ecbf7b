namespace AnnounceBot.Discord.Models;

/// <summary>A tag for threads of a forum.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#forum-tag-object</remarks>
public sealed record ForumTag
{
    /// <summary>The id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>Up to 20 characters.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Whether it takes MANAGE_THREADS to set it.</summary>
    public bool Moderated { get; init; }
}
