using System.Buffers;
using AnnounceBot.Announcements.Templates;

namespace AnnounceBot.Digests.Rendering.Pages;

/// <summary>Finishes a page of Markdown: each value in it is written so that it reads as itself, with a backslash only where it is needed for that.</summary>
internal static class CommonMarkPage
{
    /// <summary>A value without any of these is the same everywhere; nor does one mean anything that begins with none of <see cref="Beginning"/>.</summary>
    private static readonly SearchValues<char> Meaning = SearchValues.Create("\\`*_[]<&#\n"), Beginning = SearchValues.Create(">-+=~|:0123456789");

    private static readonly SearchValues<char> Ends = SearchValues.Create(['\n', Writing.ValueStart]);

    /// <param name="rendered">With marks around its values.</param>
    public static string Finish(string rendered)
    {
        var page = new PageWriter(rendered.Length);
        var stretch = new Stretch(page);
        var hanging = new List<Range>();
        var (at, needsCare) = (FrontMatter.Copy(rendered, page), false);
        while (at < rendered.Length)
        {
            var end = EndOfLine(rendered, at, ref needsCare);
            var length = rendered.AsSpan(at, end - at).TrimEnd(' ').Length;
            if (length > 0)
                hanging.Add(at..(at + length));
            if (length == 0 || end == rendered.Length)
            {
                Flush();
                page.Blank();
            }

            at = end + 1;
        }

        Flush();
        return page.ToString();

        void Flush()
        {
            if (needsCare)
                stretch.WriteAll(hanging.Select(line => rendered[line]));
            else
                hanging.ForEach(line => page.WithoutMarks(rendered.AsSpan(line)));
            hanging.Clear();
            needsCare = false;
        }
    }

    /// <returns>Where the line break is that a template wrote.</returns>
    public static int EndOfLine(string rendered, int at, ref bool needsCare)
    {
        while (true)
        {
            var next = rendered.AsSpan(at).IndexOfAny(Ends);
            if (next < 0)
                return rendered.Length;
            at += next;
            if (rendered[at] == '\n')
                return at;
            var end = rendered.IndexOf(Writing.ValueEnd, at);
            var value = rendered.AsSpan(at + 1, end - at - 1);
            needsCare |= value.ContainsAny(Meaning) || (value.Length > 0 && Beginning.Contains(value[0])) || (at >= 2 && rendered[at - 1] == '(' && rendered[at - 2] == ']' && value.ContainsAny('(', ')'));
            at = end + 1;
        }
    }
}
