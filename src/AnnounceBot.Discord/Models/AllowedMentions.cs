namespace AnnounceBot.Discord.Models;

/// <summary>Who may be notified by what stands in a message.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#allowed-mentions-object</remarks>
public sealed record AllowedMentions
{
    /// <summary>Kinds that are looked for in the text: <c>roles</c>, <c>users</c>, <c>everyone</c>.</summary>
    public IReadOnlyList<string> Parse { get => field ?? []; init; }

    /// <summary>Roles that may be, at most 100.</summary>
    public IReadOnlyList<Snowflake>? Roles { get; init; }

    /// <summary>People who may be, at most 100.</summary>
    public IReadOnlyList<Snowflake>? Users { get; init; }

    /// <summary>Whether the author of the answered message is.</summary>
    public bool? RepliedUser { get; init; }

    /// <summary>Nobody: what a message has unless it says otherwise.</summary>
    public static AllowedMentions None { get; } = new();

    /// <summary>Only these roles.</summary>
    /// <param name="roles">At most 100.</param>
    public static AllowedMentions OnlyRoles(params IReadOnlyList<Snowflake> roles) => new() { Roles = [.. roles.Distinct()] };
}
