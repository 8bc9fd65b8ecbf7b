namespace AnnounceBot.Feeds;

/// <summary>What one document may cost. A feed that says more is read up to here and no further.</summary>
internal static class ReadingLimits
{
    /// <summary>Bytes of a document; larger ones are refused.</summary>
    public const int DocumentBytes = 32 * 1024 * 1024;

    /// <summary>Open elements; what lies deeper is left out.</summary>
    public const int Depth = 512;

    /// <summary>Entries of a feed, in document order.</summary>
    public const int Entries = 10_000;

    /// <summary>Categories, enclosures or links of one entry.</summary>
    public const int PerEntry = 500;

    /// <summary>Characters of one text.</summary>
    public const int TextChars = 2 * 1024 * 1024;

    /// <summary>Attributes that are looked at in one element.</summary>
    public const int Attributes = 64;

    /// <summary>Equals signs since the last <c>&lt;</c>, above which the strict reader refuses: an element of that many attributes would cost 200 bytes each.</summary>
    public const int EqualsSignsInTag = 8_192;

    /// <summary>Characters of an entry's HTML that are looked at to make text of it (256 KiB).</summary>
    public const int MarkupChars = 256 * 1024;

    /// <summary>Repairs that are listed.</summary>
    public const int Repairs = 20;
}
