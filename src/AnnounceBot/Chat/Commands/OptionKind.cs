namespace AnnounceBot.Chat.Commands;

internal enum OptionKind
{
    Text,

    /// <summary>A whole one.</summary>
    Number,

    YesNo,

    /// <summary>One that messages can be posted in: also a thread or a forum.</summary>
    Channel,
}
