namespace AnnounceBot.Announcements.Templates;

/// <summary>How a place of a message is read, and so how values are written there.</summary>
internal enum SectionKind
{
    Markdown,

    /// <summary>Shown as it is.</summary>
    Plain,

    /// <summary>http or https, else nothing.</summary>
    Address,

    /// <summary>Such as #E8A33D.</summary>
    Color,

    /// <summary>It being there is all that counts.</summary>
    Switch,

    /// <summary>A page of Markdown as the world reads it; values are marked in it, and whoever knows the whole page escapes them.</summary>
    CommonMark,

    /// <summary>Shown as it is, line by line.</summary>
    Lines,

    /// <summary>Between tags, and in attributes that stand in quotation marks.</summary>
    Html,
}
