namespace AnnounceBot.Digests.Drafts;

/// <summary>What a draft was after each of its changes.</summary>
internal sealed class DraftHistory
{
    private readonly List<Draft> _states;
    private readonly Stack<int> _standing = [];

    /// <param name="empty">The draft before its first change.</param>
    public DraftHistory(Draft empty, IEnumerable<LastChange> changes)
    {
        _states = [empty];
        foreach (var made in changes)
            Add(made);
    }

    /// <summary>The draft as it is now.</summary>
    public Draft Latest => _states[^1];

    /// <returns>What takes the latest change back that was not taken back yet; null: there is none but the one that the draft began with.</returns>
    public Change.Undone? Undo()
    {
        if (_standing.Count < 2)
            return null;
        var last = _standing.Pop();
        var undone = new Change.Undone(To: _standing.Peek(), _states[last].Last!.Change);
        _standing.Push(last);
        return undone;
    }

    private void Add(LastChange made)
    {
        var revision = _states.Count;
        if (made.Change is Change.Undone undone)
        {
            _standing.Pop();
            _states.Add(_states[undone.To] with { Revision = revision, Last = made });
            return;
        }

        _standing.Push(revision);
        _states.Add(made.Change.ApplyTo(Latest) with { Revision = revision, Last = made });
    }
}
