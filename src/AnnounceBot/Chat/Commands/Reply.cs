namespace AnnounceBot.Chat.Commands;

/// <summary>An answer to a command or a press, seen by the person who asked and by nobody else.</summary>
internal sealed record Reply(ChatMessage Message)
{
    public static Reply Saying(string text) => new(new ChatMessage { Text = text });
}
