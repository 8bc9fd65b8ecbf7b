using System.Text;
using AnnounceBot.Announcements.Templates;

namespace AnnounceBot.Digests.Rendering.Pages;

/// <summary>Puts lines together: nothing blank at the beginning, one blank line between two at most, a line break at the end.</summary>
internal sealed class PageWriter(int capacity)
{
    private readonly StringBuilder _page = new(capacity);
    private bool _isBlank;

    public void Blank() => _isBlank = true;

    public void Line(ReadOnlySpan<char> line)
    {
        Begin();
        _page.Append(line).Append('\n');
    }

    public void Line(StringBuilder line)
    {
        Begin();
        _page.Append(line).Append('\n');
    }

    public void WithoutMarks(ReadOnlySpan<char> line)
    {
        Begin();
        for (var rest = line; rest.Length > 0;)
        {
            var mark = rest.IndexOfAny(Writing.ValueStart, Writing.ValueEnd);
            _page.Append(mark < 0 ? rest : rest[..mark]);
            rest = mark < 0 ? [] : rest[(mark + 1)..];
        }

        _page.Append('\n');
    }

    public override string ToString() => _page.ToString();

    private void Begin()
    {
        if (_isBlank && _page.Length > 0)
            _page.Append('\n');
        _isBlank = false;
    }
}
