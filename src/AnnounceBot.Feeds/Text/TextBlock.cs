namespace AnnounceBot.Feeds.Text;

/// <summary>What a block of text is for.</summary>
internal enum BlockKind
{
    Paragraph,
    ListItem,
    Heading,
    Code,
    Table,
}

/// <summary>A block of an article. No struct: lists of our structs are compiled anew at each start.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Text">Its text, on one line.</param>
/// <param name="LinkedChars">How many of its characters are links.</param>
internal sealed record TextBlock(BlockKind Kind, string Text, int LinkedChars);
