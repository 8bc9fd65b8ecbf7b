using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.World;

/// <summary>Something happened.</summary>
/// <param name="Type">Discord's name for it: <c>MESSAGE_CREATE</c>. Those that begin with <c>PLAYGROUND_</c> are for the page and never for the gateway.</param>
/// <param name="Data">As Discord's gateway tells it to someone who may see everything. Shared by all subscribers: serialise or clone it at once, change nothing.</param>
/// <param name="ChannelId">The channel it happened in, if any: who may not view that must not hear of it.</param>
/// <param name="OnlyForPerson">The id of the one person who hears of it (ephemeral answers, direct messages); null for all.</param>
internal sealed record WorldEvent(string Type, JsonObject Data, string? ChannelId, string? OnlyForPerson);
