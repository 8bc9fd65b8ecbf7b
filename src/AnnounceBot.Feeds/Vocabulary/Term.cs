namespace AnnounceBot.Feeds.Vocabulary;

/// <summary>What an element means, whichever format and namespace it comes from.</summary>
internal enum Term
{
    /// <summary>Nothing that we know.</summary>
    None,

    /// <summary>An element inside a text.</summary>
    Inline,

    RssRoot,
    RdfRoot,
    AtomRoot,
    Channel,
    Entry,

    /// <summary>What another feed or a box beside the feed says: its title and link are not ours.</summary>
    Foreign,

    /// <summary>The feed that an entry was taken from.</summary>
    Source,

    /// <summary>Holds what belongs to the element around it, as <c>media:group</c> does.</summary>
    Group,

    Title,
    DcTitle,
    MediaTitle,
    Subtitle,
    Description,
    DcDescription,
    Summary,
    MediaDescription,
    Content,
    ContentEncoded,
    Body,
    Link,
    OrigLink,
    OrigEnclosure,
    Id,
    DcIdentifier,
    Author,
    Creator,
    ItunesAuthor,
    PersonName,
    PersonEmail,
    PersonUri,
    Published,
    Issued,
    Updated,
    Modified,
    LastBuildDate,
    DcDate,
    Created,
    Category,
    Subject,
    Keywords,
    ItunesCategory,
    Enclosure,
    Language,

    /// <summary>A picture with an address inside it.</summary>
    Image,

    /// <summary>The address of a picture.</summary>
    Picture,

    /// <summary>A picture whose address is an attribute.</summary>
    PictureLink,
    Thumbnail,

    /// <summary>A file of Media RSS, which may be a picture, with what is said about it.</summary>
    MediaFile,
    TimeToLive,
    UpdatePeriod,
    UpdateFrequency,
    SkipHour,
    SkipDay,
}
