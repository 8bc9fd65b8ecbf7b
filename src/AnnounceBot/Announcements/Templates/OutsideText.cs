using AnnounceBot.Chat;

namespace AnnounceBot.Announcements.Templates;

/// <summary>What somebody outside wrote: escaped for the place that it is put in, whatever a template does with it.</summary>
/// <remarks>No property gives the text away: a template could read it.</remarks>
internal sealed class OutsideText
{
    /// <summary>No place shows more.</summary>
    private const int Longest = 4000;

    private readonly string _text;

    private OutsideText(string text) => _text = text;

    /// <returns>Null for what shows nothing, so that <c>#if</c> tells.</returns>
    public static OutsideText? Of(string? text) => text is not null && Inert.Lines(text) is { Length: > 0 } inert ? new(Graphemes.Cut(inert, Longest)) : null;

    /// <returns>All of it, for places without a limit.</returns>
    public static OutsideText? Whole(string? text) => text is not null && Inert.Lines(text) is { Length: > 0 } inert ? new(inert) : null;

    /// <returns>As much of its beginning as that, in UTF-16 units.</returns>
    public OutsideText AtMost(int longest) => _text.Length <= longest ? this : new(Graphemes.Cut(_text, longest));

    /// <summary>Unescaped.</summary>
    public override string ToString() => _text;
}
