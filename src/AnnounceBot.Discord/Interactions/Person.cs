using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>Who did something, and what they may do in the channel where they did it.</summary>
/// <param name="User">The person.</param>
/// <param name="Nick">What they are called in this server; null: nothing of their own.</param>
/// <param name="Roles">Their roles, without @everyone; empty in a conversation.</param>
/// <param name="Permissions">As Discord computed them for the channel; none in a conversation.</param>
public sealed record Person(User User, string? Nick, IReadOnlyList<Snowflake> Roles, Permissions Permissions)
{
    /// <summary>Their id.</summary>
    public Snowflake Id => User.Id;

    /// <summary>What to call them.</summary>
    public string Name => Nick ?? User.DisplayName;

    /// <summary>Whether they may do all of this; an administrator may.</summary>
    /// <param name="needed">What is needed.</param>
    public bool May(Permissions needed) => Permissions.HasFlag(Permissions.Administrator) || (Permissions & needed) == needed;

    internal static Person Of(Interaction interaction) => new(
        interaction.Person ?? new User(), interaction.Member?.Nick, interaction.Member?.Roles ?? [], interaction.Member?.Permissions ?? Permissions.None);
}
