namespace AnnounceBot.Chat.Commands;

internal enum OptionKind
{
    Text,

    /// <summary>A whole one.</summary>
    Number,

    YesNo,

    /// <summary>One that messages can be posted in: also a thread or a forum.</summary>
    Channel,

    /// <summary>At most 1 MB; it is there before the command is called.</summary>
    File,
}
