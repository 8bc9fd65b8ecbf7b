namespace AnnounceBot.Chat.Commands;

/// <summary>An answer to a command or a press, seen by the person who asked and by nobody else.</summary>
internal sealed record Reply(ChatMessage Message)
{
    /// <summary>What comes behind it, each in a message of its own.</summary>
    public IReadOnlyList<ChatMessage> More { get; init; } = [];

    /// <summary>Is shown to everybody in the channel besides; null: nothing is.</summary>
    public ChatMessage? Shared { get; init; }

    /// <summary>At most 10, shown with the answer.</summary>
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    public static Reply Saying(string text) => new(new ChatMessage { Text = text });
}
