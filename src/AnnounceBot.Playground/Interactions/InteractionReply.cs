using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Interactions;

/// <summary>A message with which the bot answered, or which it changed.</summary>
/// <param name="Ephemeral">Whether only the person who acted sees it.</param>
/// <param name="Message">Discord's message object.</param>
public sealed record InteractionReply(bool Ephemeral, JsonObject Message);
