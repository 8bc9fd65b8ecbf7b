using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.World;

/// <summary>What an answer to an interaction has besides its body.</summary>
/// <param name="Person">Who acted: an ephemeral answer is for them alone.</param>
/// <param name="MessageType">Discord's type of such a message: 20 after a slash command, 23 after a context menu, 19 after a component, 0 otherwise.</param>
/// <param name="Extra">Further properties of the message object: <c>interaction_metadata</c>, <c>webhook_id</c>, <c>application_id</c>, …</param>
/// <param name="IsThinking">Deferred: it may be empty, and is marked as loading until it is edited.</param>
/// <param name="ReplyTo">The message that a component's answer or a follow-up belongs to.</param>
internal sealed record AnswerFacts(Person Person, int MessageType, JsonObject Extra, bool IsThinking = false, string? ReplyTo = null);
