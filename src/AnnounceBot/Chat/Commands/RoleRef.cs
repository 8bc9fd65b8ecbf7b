namespace AnnounceBot.Chat.Commands;

/// <summary>A role on the server.</summary>
/// <param name="Id">The chat's own.</param>
internal sealed record RoleRef(string Id, string Name)
{
    /// <param name="named">A name, with its @ or without, or an id.</param>
    public bool IsCalled(string named) => named == Id || string.Equals(named.TrimStart('@'), Name.TrimStart('@'), StringComparison.OrdinalIgnoreCase);
}
