namespace AnnounceBot.Announcements;

/// <summary>A text in which each star stands for any other text, also for none; letters count in any case.</summary>
internal sealed class Wildcard(string pattern)
{
    private readonly string[] _pieces = pattern.Split('*');

    public bool Matches(string text)
    {
        var (first, last) = (_pieces[0], _pieces[^1]);
        if (_pieces.Length == 1)
            return text.Equals(first, StringComparison.OrdinalIgnoreCase);
        if (!text.StartsWith(first, StringComparison.OrdinalIgnoreCase))
            return false;

        var end = first.Length;
        foreach (var piece in _pieces[1..^1])
        {
            var found = text.IndexOf(piece, end, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                return false;
            end = found + piece.Length;
        }

        return text.Length - end >= last.Length && text.EndsWith(last, StringComparison.OrdinalIgnoreCase);
    }
}
