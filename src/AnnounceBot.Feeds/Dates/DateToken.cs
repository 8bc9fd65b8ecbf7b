namespace AnnounceBot.Feeds.Dates;

/// <summary>What a piece of a written date is made of.</summary>
internal enum DateTokenKind
{
    Number,
    Word,
    Mark,
}

/// <summary>A piece of a written date: digits, a word without its dots, or one other character.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Text">Its characters; a word in lower case, without accents and dots.</param>
/// <param name="SpaceBefore">Whether white space stands before it.</param>
internal readonly record struct DateToken(DateTokenKind Kind, string Text, bool SpaceBefore)
{
    /// <summary>Its value; -1 for what is no number, or too long for one.</summary>
    public int Value => Kind == DateTokenKind.Number && Text.Length <= 9 ? int.Parse(Text, System.Globalization.CultureInfo.InvariantCulture) : -1;

    public bool IsMark(char mark) => Kind == DateTokenKind.Mark && Text[0] == mark;
}
