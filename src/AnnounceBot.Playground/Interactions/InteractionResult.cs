using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Interactions;

/// <summary>What the bot answered.</summary>
/// <param name="AcknowledgedAfter">How long its first answer took; null: there was none within 3 seconds, or no bot was there.</param>
/// <param name="Replies">The messages that it wrote or changed, in order.</param>
/// <param name="Modal">The modal that it opened, as Discord's interaction callback data.</param>
/// <param name="Choices">The choices that it offers for the option being typed into.</param>
public sealed record InteractionResult(TimeSpan? AcknowledgedAfter, IReadOnlyList<InteractionReply> Replies, JsonObject? Modal, JsonArray? Choices);
