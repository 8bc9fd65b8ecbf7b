namespace AnnounceBot.Discord.Models;

/// <summary>What a select of people, roles or channels has chosen at first.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#user-select-select-default-value-structure</remarks>
public sealed record SelectDefault
{
    /// <summary>Who or what.</summary>
    public Snowflake Id { get; init; }

    /// <summary><c>user</c>, <c>role</c> or <c>channel</c>.</summary>
    public string Type { get => field ?? ""; init; }
}
