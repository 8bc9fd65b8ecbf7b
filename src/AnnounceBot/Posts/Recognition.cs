using AnnounceBot.Storage;

namespace AnnounceBot.Posts;

/// <summary>Decides which entries of a document are posts that we know. The rules stand in the README, "What is new".</summary>
internal sealed class Recognition
{
    /// <summary>With fewer guids in a document, "nearly all changed" says nothing.</summary>
    private const int EnoughGuids = 3;

    private readonly Session _session;
    private readonly FeedId _feed;
    private readonly PostId?[] _known;
    private readonly HashSet<PostId> _taken = [];

    private Recognition(Session session, FeedId feed, int count)
    {
        _session = session;
        _feed = feed;
        _known = new PostId?[count];
    }

    /// <returns>For each entry the post that it is; null for a new one. No post is given twice.</returns>
    public static IReadOnlyList<PostId?> Of(Session session, FeedId feed, IReadOnlyList<EntryKeys> entries)
    {
        var recognition = new Recognition(session, feed, entries.Count);
        // A feed that is read for the first time has no keys of its own: what another brought is known by its address.
        var hasKeys = KeyStore.HasAny(session, feed);
        if (hasKeys)
            recognition.ForEachUnknown(entries, entry => KeyStore.ByGuid(session, feed, entry.Guid));
        var guidsChanged = hasKeys && recognition.NearlyAllGuidsChanged(entries);
        recognition.ForEachUnknown(entries, entry => recognition.ByAddress(entry, guidsChanged));
        if (hasKeys)
            recognition.ForEachUnknown(entries, entry => guidsChanged || entry.HasOnlyTitleDay ? KeyStore.ByTitleDay(session, feed, entry.TitleDay) : null);
        return recognition._known;
    }

    private void ForEachUnknown(IReadOnlyList<EntryKeys> entries, Func<EntryKeys, PostId?> find)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (_known[i] is null && find(entries[i]) is { } post && _taken.Add(post))
                _known[i] = post;
        }
    }

    private PostId? ByAddress(EntryKeys entry, bool guidsChanged)
    {
        var post = AtAddress(entry);
        var isAnother = post is { } found && entry.Guid is not null && !guidsChanged && KeyStore.HasGuidIn(_session, found, _feed);
        return isAnother ? null : post;
    }

    private PostId? AtAddress(EntryKeys entry)
    {
        if (KeyStore.ByUrl(_session, entry.Url) is { } same)
            return same;
        if (entry.Page == entry.Url || KeyStore.ByUrl(_session, entry.Page) is not { } page)
            return null;
        return KeyStore.HasOtherFragment(_session, page, entry.Page!, entry.Url) ? null : page;
    }

    /// <summary>A site that moved or was rebuilt: its guids are new, its posts are not.</summary>
    private bool NearlyAllGuidsChanged(IReadOnlyList<EntryKeys> entries)
    {
        var withGuid = entries.Count(entry => entry.Guid is not null);
        var strangers = entries.Where((entry, i) => entry.Guid is not null && _known[i] is null).ToList();
        if (withGuid < EnoughGuids || strangers.Count * 5 < withGuid * 4)
            return false;

        var familiar = strangers.Count(entry => HadAnotherGuid(AtAddress(entry)) || HadAnotherGuid(KeyStore.ByTitleDay(_session, _feed, entry.TitleDay)));
        return familiar * 2 >= strangers.Count;
    }

    private bool HadAnotherGuid(PostId? post) => post is { } known && !_taken.Contains(known) && KeyStore.HasGuidIn(_session, known, _feed);
}
