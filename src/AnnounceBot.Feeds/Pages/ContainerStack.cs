using System.Runtime.InteropServices;

namespace AnnounceBot.Feeds.Pages;

/// <summary>The containers of a page in document order, and those that are open. Bounded: what is nested deeper belongs to the deepest.</summary>
internal sealed class ContainerStack
{
    private const int Deepest = 256;

    private readonly List<PageContainer> _all = [new(-1, ContainerRole.Other)];
    private readonly List<(string Name, int Index)> _open = [];
    private readonly Dictionary<string, int> _openOfName = [];
    private int _beyond;

    /// <summary>All of them; the first is the page.</summary>
    public IReadOnlyList<PageContainer> All => _all;

    /// <summary>The innermost one that is open.</summary>
    public int Current => _open.Count == 0 ? 0 : _open[^1].Index;

    /// <summary>Whether an article is open.</summary>
    public bool IsInArticle => _openOfName.GetValueOrDefault("article") > 0;

    /// <summary>Whether elements of that name hold blocks.</summary>
    public static bool IsContainer(string name) => name is "div" or "section" or "article" or "main" or "header" or "td" or "blockquote" or "figure" or "details" or "center" or "hgroup";

    public void Open(string name, ContainerRole role)
    {
        if (_open.Count == Deepest)
        {
            _beyond++;
            return;
        }

        _all.Add(new(Current, role));
        _open.Add((name, _all.Count - 1));
        CollectionsMarshal.GetValueRefOrAddDefault(_openOfName, name, out _)++;
    }

    /// <summary>Closes the innermost one of that name with all that is open in it; nothing where there is none.</summary>
    public void Close(string name)
    {
        if (_beyond > 0)
        {
            _beyond--;
            return;
        }

        if (_openOfName.GetValueOrDefault(name) == 0)
        {
            return;
        }

        string closed;
        do
        {
            closed = _open[^1].Name;
            _open.RemoveAt(_open.Count - 1);
            _openOfName[closed]--;
        }
        while (closed != name);
    }
}
