namespace AnnounceBot.Digests.Composing;

/// <summary>Finds titles that belong together.</summary>
internal static class SeriesFinder
{
    /// <returns>What three or more of them begin with, if that is long enough to be a series: the beginning that is shared, and how many share it.</returns>
    public static IReadOnlyList<(string Lead, int Posts)> Suggest(IEnumerable<string> titles) => throw new NotImplementedException();
}
