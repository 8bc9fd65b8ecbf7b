using System.Text;

namespace AnnounceBot.Feeds.Text;

/// <summary>Takes out of a text what only pretends to be text: control characters, overrides of direction, characters that nobody sees.</summary>
internal static class InertText
{
    /// <summary>Whether a character may be shown. Joiners and direction marks may: Persian, Hindi and emoji need them.</summary>
    public static bool IsShown(char character) => character switch
    {
        < ' ' => character is '\n' or '\t',
        < '\u007F' => true,
        <= '\u009F' => false,
        '\u061C' or '\u180E' or '\u200B' or '\uFEFF' => false,
        >= '\u202A' and <= '\u202E' => false,
        >= '\u2060' and <= '\u206F' => false,
        >= '\uFFF9' and <= '\uFFFB' => false,
        '\uFFFE' or '\uFFFF' => false,
        _ => true,
    };

    /// <summary>The text on one line: white space and line breaks are single spaces.</summary>
    public static string OneLine(string text)
    {
        if (IsOneLine(text))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        var space = false;
        foreach (var character in text)
        {
            if (IsSpace(character))
            {
                space = line.Length > 0;
            }
            else if (IsShown(character))
            {
                if (space)
                {
                    line.Append(' ');
                    space = false;
                }

                line.Append(character);
            }
        }

        return line.ToString();
    }

    private static bool IsOneLine(ReadOnlySpan<char> text)
    {
        var last = ' ';
        foreach (var character in text)
        {
            if (character is < ' ' or > '\u007E' || (character == ' ' && last == ' '))
            {
                return false;
            }

            last = character;
        }

        return last != ' ';
    }

    /// <summary>White space of any kind, U+00A0 too.</summary>
    public static bool IsSpace(char character) =>
        character <= ' ' ? character is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' : character >= '\u0085' && char.IsWhiteSpace(character);
}
