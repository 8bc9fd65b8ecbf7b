namespace AnnounceBot.Feeds.Repair;

/// <summary>What can be wrong with a document that is still read.</summary>
internal enum RepairKind
{
    Junk,
    Declaration,
    Entity,
    Ampersand,
    Control,
    LessThan,
    Attribute,
    Prefix,
    Unclosed,
    Unopened,
    Crossing,
    Nested,
    Name,
    Cdata,
    Truncated,
    Depth,
}
