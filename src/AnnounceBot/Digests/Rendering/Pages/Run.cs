using System.Buffers;
using System.Text;

namespace AnnounceBot.Digests.Rendering.Pages;

/// <summary>Asterisks or underscores in a row.</summary>
/// <remarks>CommonMark 0.31.2, section 6.2.</remarks>
internal sealed class Run
{
    private readonly char _letter;
    private readonly int _length;
    private readonly bool _canOpen;

    public Run(string text, int at, int length)
    {
        (_letter, _length, Left) = (text[at], length, length);
        foreach (var isSignLetter in new[] { false, true })
        {
            var (before, after) = (SortOf(Before(text, at), isSignLetter), SortOf(After(text, at + length), isSignLetter));
            var isLeft = after != Sort.Space && (after != Sort.Punctuation || before != Sort.Letter);
            var isRight = before != Sort.Space && (before != Sort.Punctuation || after != Sort.Letter);
            var isWord = _letter == '_';
            _canOpen |= isLeft && (!isWord || !isRight || before == Sort.Punctuation);
            CanClose |= isRight && (!isWord || !isLeft || after == Sort.Punctuation);
        }
    }

    private enum Sort
    {
        Letter,
        Punctuation,
        Space,
    }

    /// <summary>Its first character from outside, as the text counts them; negative: a template wrote it.</summary>
    public required int Outside { get; init; }

    /// <summary>How many of it are not used up yet.</summary>
    public int Left { get; set; }

    public bool CanClose { get; }

    public bool Opens(Run closer) => _canOpen && Left > 0 && _letter == closer._letter
        && !((CanClose || closer._canOpen) && (_length + closer._length) % 3 == 0 && (_length % 3 != 0 || closer._length % 3 != 0));

    private static Rune? Before(string text, int at) => at == 0 ? null : Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var rune, out _) == OperationStatus.Done ? rune : Rune.ReplacementChar;

    private static Rune? After(string text, int at) => at == text.Length ? null : Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _) == OperationStatus.Done ? rune : Rune.ReplacementChar;

    /// <param name="isSignLetter">Some readers do not count plus and minus signs as punctuation.</param>
    private static Sort SortOf(Rune? rune, bool isSignLetter) => rune switch
    {
        null => Sort.Space,
        { } any when Rune.IsWhiteSpace(any) => Sort.Space,
        { Value: '+' or '-' } when isSignLetter => Sort.Letter,
        { } any when Rune.IsPunctuation(any) || Rune.IsSymbol(any) => Sort.Punctuation,
        _ => Sort.Letter,
    };
}
