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
}
