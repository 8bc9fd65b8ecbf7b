namespace AnnounceBot.Chat;

/// <summary>What to show in a channel. Texts are Markdown as Discord reads it, and safe: whatever strangers wrote in them is escaped.</summary>
internal sealed record ChatMessage
{
    /// <summary>Markdown.</summary>
    public string? Text { get; init; }

    public Card? Card { get; init; }

    /// <summary>A role's name or id, mentioned before the text. Nothing else in a message reaches anybody.</summary>
    public string? Mention { get; init; }

    public IReadOnlyList<ChatButton> Buttons { get; init; } = [];

    /// <summary>At most five rows with those of buttons. Messages that were stored before there were menus have none.</summary>
    public IReadOnlyList<ChatMenu> Menus { get => field ?? []; init; }

    /// <summary>What it is about in a few plain words: the name of a thread that is opened for it.</summary>
    public string? Topic { get; init; }

    /// <summary>Plain; where messages carry tags, theirs are chosen by these.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
