namespace AnnounceBot.Feeds.Vocabulary;

/// <summary>How an element is to be read.</summary>
internal enum Shape
{
    /// <summary>Its children are looked at; its own text says nothing.</summary>
    Container,

    /// <summary>Its text is a value: an address, a date, a name.</summary>
    Value,

    /// <summary>Its text is for people and may carry markup, escaped or as elements.</summary>
    Text,

    /// <summary>Its text or its children name somebody.</summary>
    Person,

    /// <summary>Only its attributes speak.</summary>
    Attributes,

    /// <summary>It is left out with all that is in it.</summary>
    Skip,
}
