using AnnounceBot.Chat;

namespace AnnounceBot.Watching.Opml;

/// <summary>What importing a list came to.</summary>
/// <param name="Known">How many were watched already.</param>
/// <param name="Twice">How many stood in the list before.</param>
/// <param name="Unreadable">What stood in place of an address.</param>
/// <param name="Blocked">Addresses that are not to be watched.</param>
internal sealed record OpmlReport(int Added, int Known, int Twice, IReadOnlyList<string> Unreadable, IReadOnlyList<string> Blocked)
{
    private const int Named = 5, AddressLength = 80;

    /// <summary>Plain, with strangers' words in it.</summary>
    public override string ToString() => string.Join(' ', Sentences());

    private IEnumerable<string> Sentences()
    {
        yield return Added switch
        {
            0 => "No feed was added.",
            1 => "1 feed was added, and is read as soon as its turn comes.",
            _ => $"{Added} feeds were added, and are read as soon as their turn comes.",
        };
        if (Known > 0)
            yield return $"{Known} {(Known == 1 ? "was" : "were")} watched already, and {(Known == 1 ? "stays as it is" : "stay as they are")}.";
        if (Twice > 0)
            yield return $"{Twice} {(Twice == 1 ? "stands" : "stand")} in the list more than once.";
        if (Unreadable.Count > 0)
            yield return $"{Unreadable.Count} {(Unreadable.Count == 1 ? "has" : "have")} no address that I can watch (http or https): {Some(Unreadable)}.";
        if (Blocked.Count > 0)
            yield return $"{Blocked.Count} {(Blocked.Count == 1 ? "stands where links are blocked here, and was" : "stand where links are blocked here, and were")} left out: {Some(Blocked)}.";
        if (Added + Known + Twice + Unreadable.Count + Blocked.Count == 0)
            yield return "The list is empty.";
    }

    private static string Some(IReadOnlyList<string> addresses) =>
        $"{string.Join(", ", addresses.Take(Named).Select(address => Graphemes.Cut(Inert.OneLine(address), AddressLength)))}{(addresses.Count > Named ? ", …" : "")}";
}
