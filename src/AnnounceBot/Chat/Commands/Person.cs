namespace AnnounceBot.Chat.Commands;

/// <summary>Who does something in the chat.</summary>
/// <param name="Id">The chat's own id: names change.</param>
/// <param name="IsModerator">Has Discord's Manage Messages where they are, or one of the configured roles.</param>
internal sealed record Person(string Id, string Name, bool IsModerator)
{
    /// <summary>The roles they have on the server.</summary>
    public IReadOnlyList<RoleRef> Roles { get; init; } = [];

    /// <param name="named">Roles as configured: names, with their @ or without, or ids.</param>
    public bool HasOneOf(IReadOnlyCollection<string> named) => named.Any(name => Roles.Any(role => role.IsCalled(name)));
}
