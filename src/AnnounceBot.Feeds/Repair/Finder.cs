namespace AnnounceBot.Feeds.Repair;

/// <summary>Finds the next place of one string, remembering it: looking again from before that place costs nothing, so all looking together is linear.</summary>
internal sealed class Finder(string text, string wanted)
{
    private int _from = -1;
    private int _found;

    /// <summary>The index of the next place at or after a position; -1 if there is none.</summary>
    public int Next(int position)
    {
        if (_from >= 0 && position >= _from && (_found < 0 || position <= _found))
        {
            return _found;
        }

        _from = position;
        _found = text.IndexOf(wanted, position, StringComparison.Ordinal);
        return _found;
    }
}
