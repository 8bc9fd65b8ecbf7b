using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.World.Forms;

/// <summary>A message body that was checked. What is null was not in it (and stays as it was, when editing).</summary>
internal sealed record MessageDraft
{
    public string? Content { get; init; }

    public JsonArray? Embeds { get; init; }

    public JsonArray? Components { get; init; }

    public MessageFlags? Flags { get; init; }

    public JsonObject? Poll { get; init; }

    public IReadOnlyList<AttachmentEntry>? Attachments { get; init; }

    public AllowedMentions? AllowedMentions { get; init; }

    public JsonNode? Nonce { get; init; }

    public bool EnforceNonce { get; init; }

    public bool Tts { get; init; }

    /// <summary>The message replied to.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>A reply to a message that is gone is refused, rather than sent as a plain message.</summary>
    public bool ReplyMustExist { get; init; }
}
