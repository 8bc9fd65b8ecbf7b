namespace AnnounceBot.Feeds.Vocabulary;

/// <summary>The tables themselves: one for each namespace that feeds use, all of them at hand in every format, since real feeds mix them.</summary>
internal static class Vocabularies
{
    /// <summary>RSS 0.9x, 1.0 and 2.0, and whatever stands in no namespace.</summary>
    public static Vocabulary Rss { get; } = new(
        ("rss", Term.RssRoot, Shape.Container),
        ("RDF", Term.RdfRoot, Shape.Container),
        ("feed", Term.AtomRoot, Shape.Container),
        ("channel", Term.Channel, Shape.Container),
        ("item entry", Term.Entry, Shape.Container),
        ("image", Term.Image, Shape.Container),
        ("textinput", Term.Foreign, Shape.Skip),
        ("source", Term.Source, Shape.Value),
        ("title", Term.Title, Shape.Text),
        ("link", Term.Link, Shape.Value),
        ("description tagline subtitle info", Term.Description, Shape.Text),
        ("abstract summary", Term.Summary, Shape.Text),
        ("content fullitem prodlink", Term.Content, Shape.Text),
        ("body", Term.Body, Shape.Text),
        ("guid id", Term.Id, Shape.Value),
        ("author managingeditor", Term.Author, Shape.Person),
        ("name", Term.PersonName, Shape.Value),
        ("email", Term.PersonEmail, Shape.Value),
        ("uri url", Term.PersonUri, Shape.Value),
        ("pubdate published", Term.Published, Shape.Value),
        ("issued", Term.Issued, Shape.Value),
        ("updated", Term.Updated, Shape.Value),
        ("modified", Term.Modified, Shape.Value),
        ("created", Term.Created, Shape.Value),
        ("lastbuilddate", Term.LastBuildDate, Shape.Value),
        ("date", Term.DcDate, Shape.Value),
        ("category", Term.Category, Shape.Value),
        ("keywords tags", Term.Keywords, Shape.Value),
        ("enclosure", Term.Enclosure, Shape.Attributes),
        ("ttl", Term.TimeToLive, Shape.Value),
        ("skiphours skipdays", Term.Group, Shape.Container),
        ("hour", Term.SkipHour, Shape.Value),
        ("day", Term.SkipDay, Shape.Value),
        ("language", Term.Language, Shape.Value));

    /// <summary>Atom 0.3 and 1.0 (RFC 4287 §4).</summary>
    public static Vocabulary Atom { get; } = new(
        ("feed", Term.AtomRoot, Shape.Container),
        ("channel", Term.Channel, Shape.Container),
        ("entry item", Term.Entry, Shape.Container),
        ("image", Term.Foreign, Shape.Skip),
        ("source", Term.Source, Shape.Container),
        ("title", Term.Title, Shape.Text),
        ("subtitle tagline", Term.Subtitle, Shape.Text),
        ("summary", Term.Summary, Shape.Text),
        ("content", Term.Content, Shape.Text),
        ("link", Term.Link, Shape.Value),
        ("id guid", Term.Id, Shape.Value),
        ("author", Term.Author, Shape.Person),
        ("contributor", Term.Foreign, Shape.Skip),
        ("logo icon", Term.Picture, Shape.Value),
        ("name", Term.PersonName, Shape.Value),
        ("email", Term.PersonEmail, Shape.Value),
        ("uri url", Term.PersonUri, Shape.Value),
        ("published", Term.Published, Shape.Value),
        ("issued", Term.Issued, Shape.Value),
        ("updated", Term.Updated, Shape.Value),
        ("modified", Term.Modified, Shape.Value),
        ("created", Term.Created, Shape.Value),
        ("category", Term.Category, Shape.Value));

    /// <summary>RDF (RSS 0.90, 1.0).</summary>
    public static Vocabulary Rdf { get; } = new(("RDF", Term.RdfRoot, Shape.Container));

    /// <summary>Dublin Core elements.</summary>
    public static Vocabulary DublinCore { get; } = new(
        ("title", Term.DcTitle, Shape.Text),
        ("description", Term.DcDescription, Shape.Text),
        ("creator author", Term.Creator, Shape.Person),
        ("date", Term.DcDate, Shape.Value),
        ("subject", Term.Subject, Shape.Value),
        ("identifier", Term.DcIdentifier, Shape.Value),
        ("language", Term.Language, Shape.Value));

    /// <summary>Dublin Core terms.</summary>
    public static Vocabulary DublinCoreTerms { get; } = new(
        ("title", Term.DcTitle, Shape.Text),
        ("creator", Term.Creator, Shape.Person),
        ("issued", Term.Issued, Shape.Value),
        ("modified", Term.Modified, Shape.Value),
        ("created", Term.Created, Shape.Value),
        ("date", Term.DcDate, Shape.Value),
        ("subject", Term.Subject, Shape.Value));

    /// <summary>RSS 1.0's content module.</summary>
    public static Vocabulary Content { get; } = new(("encoded", Term.ContentEncoded, Shape.Text));

    /// <summary>Media RSS.</summary>
    public static Vocabulary Media { get; } = new(
        ("group", Term.Group, Shape.Container),
        ("content", Term.MediaFile, Shape.Container),
        ("thumbnail", Term.Thumbnail, Shape.Attributes),
        ("title", Term.MediaTitle, Shape.Text),
        ("description", Term.MediaDescription, Shape.Text),
        ("category", Term.Category, Shape.Value),
        ("credit", Term.Foreign, Shape.Skip));

    /// <summary>Podcasts.</summary>
    public static Vocabulary Itunes { get; } = new(
        ("author", Term.ItunesAuthor, Shape.Person),
        ("owner", Term.Foreign, Shape.Skip),
        ("image", Term.PictureLink, Shape.Attributes),
        ("summary", Term.MediaDescription, Shape.Text),
        ("subtitle", Term.MediaDescription, Shape.Text),
        ("keywords", Term.Keywords, Shape.Value),
        ("category", Term.ItunesCategory, Shape.Container));

    /// <summary>RSS 1.0's syndication module.</summary>
    public static Vocabulary Syndication { get; } = new(
        ("updatePeriod", Term.UpdatePeriod, Shape.Value),
        ("updateFrequency", Term.UpdateFrequency, Shape.Value));

    /// <summary>FeedBurner, which puts its own addresses into <c>link</c> and the author's beside it.</summary>
    public static Vocabulary FeedBurner { get; } = new(
        ("origLink", Term.OrigLink, Shape.Value),
        ("origEnclosureLink", Term.OrigEnclosure, Shape.Value));

    /// <summary>XHTML in an RSS item.</summary>
    public static Vocabulary Xhtml { get; } = new(("body div", Term.Body, Shape.Text));
}
