namespace AnnounceBot.Discord.Interactions;

/// <summary>How the commands that are registered differ from those that should be. All lists hold names.</summary>
/// <param name="Missing">Not registered.</param>
/// <param name="Changed">Registered in another form.</param>
/// <param name="Foreign">Registered, and none of ours.</param>
public sealed record CommandDifference(IReadOnlyList<string> Missing, IReadOnlyList<string> Changed, IReadOnlyList<string> Foreign)
{
    /// <summary>Whether they are the same.</summary>
    public bool IsNone => Missing.Count + Changed.Count + Foreign.Count == 0;
}
