namespace AnnounceBot.Digests.Composing;

/// <summary>Titles that belong together.</summary>
/// <param name="Lead">What they share.</param>
/// <param name="Items">Two or more: which title, and what tells it apart.</param>
internal sealed record FoundSeries(string Lead, IReadOnlyList<(int Title, string Name)> Items);
