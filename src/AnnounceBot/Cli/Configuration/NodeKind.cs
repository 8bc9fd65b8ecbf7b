namespace AnnounceBot.Cli.Configuration;

internal enum NodeKind
{
    Null,
    Text,
    Number,
    Truth,
    List,
    Section,

    /// <summary>From the environment, where all is text: may be any of the simple kinds.</summary>
    Anything,
}
