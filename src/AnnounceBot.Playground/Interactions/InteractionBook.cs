namespace AnnounceBot.Playground.Interactions;

/// <summary>The interactions that the bot may still answer, and the modals that it has opened.</summary>
internal sealed class InteractionBook
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PendingInteraction> _byToken = [];
    private readonly Dictionary<(string Person, string CustomId), PendingInteraction> _modals = [];

    public void Add(PendingInteraction pending)
    {
        lock (_lock)
        {
            Forget();
            _byToken[pending.Token] = pending;
        }
    }

    public PendingInteraction? Find(string token)
    {
        lock (_lock)
            return _byToken.GetValueOrDefault(token);
    }

    /// <summary>Notes that an interaction was answered with a modal, which its person may now send in.</summary>
    public void Open(PendingInteraction opened)
    {
        lock (_lock)
            _modals[(opened.Person.Id, opened.Modal!["custom_id"]!.GetValue<string>())] = opened;
    }

    /// <returns>The interaction that a person's modal came from; null if none is open.</returns>
    public PendingInteraction? Opened(string personId, string customId)
    {
        lock (_lock)
            return _modals.GetValueOrDefault((personId, customId));
    }

    /// <summary>The modal was taken in.</summary>
    public void Close(string personId, string customId)
    {
        lock (_lock)
            _modals.Remove((personId, customId));
    }

    private void Forget()
    {
        foreach (var (token, _) in _byToken.Where(each => each.Value.IsLongOver).ToList())
            _byToken.Remove(token);
        foreach (var (key, _) in _modals.Where(each => each.Value.IsLongOver).ToList())
            _modals.Remove(key);
    }
}
