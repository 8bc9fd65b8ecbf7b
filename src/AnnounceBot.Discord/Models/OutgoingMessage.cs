using System.Text.Json.Serialization;

namespace AnnounceBot.Discord.Models;

/// <summary>What messages, edits and answers have in common. A property that is null is not sent: in an edit it stays as it was, an empty one is taken away.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#create-message</remarks>
public abstract record OutgoingMessage
{
    /// <summary>The text, up to 2,000 characters.</summary>
    public string? Content { get; init; }

    /// <summary>Up to 10.</summary>
    public IReadOnlyList<Embed>? Embeds { get; init; }

    /// <summary>Rows of buttons and selects: up to 5.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>Marks; an edit replaces all of them.</summary>
    public MessageFlags? Flags { get; init; }

    /// <summary>Who may be notified: nobody, unless it is said. Always sent, since left out it would mean everybody.</summary>
    public AllowedMentions AllowedMentions { get => field ?? AllowedMentions.None; init; } = AllowedMentions.None;

    /// <summary>New files; their names can be used in embeds as <c>attachment://NAME</c>.</summary>
    [JsonIgnore]
    public IReadOnlyList<OutgoingFile> Files { get => field ?? []; init; } = [];

    /// <summary>In an edit: the files that stay. Null: all of them.</summary>
    [JsonIgnore]
    public IReadOnlyList<Snowflake>? KeptAttachments { get; init; }

    /// <summary>The files as the wire tells them: those that stay and those that come.</summary>
    [JsonInclude]
    internal IReadOnlyList<AttachmentPart>? Attachments { get; init; }
}
