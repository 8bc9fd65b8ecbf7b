using AnnounceBot.Feeds.Syntax;

namespace AnnounceBot.Feeds.Building;

/// <summary>Gathers what an entry tells of the feed that it was taken from.</summary>
internal sealed class SourceBuilder : PartBuilder
{
    private string? _self;

    /// <summary>Whose feed that is.</summary>
    public string? Author => BuiltAuthor;

    /// <summary>That feed's own address.</summary>
    public void Address(string url) => _self ??= url;

    /// <inheritdoc/>
    public override void Link(LinkElement link)
    {
        if (link.Is("self"))
        {
            Address(link.Url);
        }

        base.Link(link);
    }

    /// <summary>The source as far as it was told; null if nothing was.</summary>
    public EntrySource? Build()
    {
        string[] addresses = [.. new[] { _self, BuiltLink, BuiltId }.OfType<string>().Distinct()];
        return BuiltTitle is null && addresses.Length == 0 ? null : new(BuiltTitle, addresses);
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _self = null;
    }
}
