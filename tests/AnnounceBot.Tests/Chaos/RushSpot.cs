using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace AnnounceBot.Tests.Chaos;

/// <summary>A message on people's screens.</summary>
/// <param name="Message">As it is now; null: it is not there.</param>
/// <param name="FollowUps">What the bot said beside it to one who pressed something there.</param>
/// <param name="Changed">Ends when something of it changes.</param>
internal sealed record RushSpot(JsonObject? Message, ImmutableList<JsonObject> FollowUps, TaskCompletionSource Changed)
{
    private const int Loading = 1 << 7;

    public static RushSpot Empty => new(null, [], NewChange());

    public bool HasButtons => Message?["components"]!.AsArray().Count > 0;

    public static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <returns>Whether "thinking…" is shown there.</returns>
    public static bool IsThinking(JsonNode message) => (message["flags"]!.GetValue<int>() & Loading) != 0;

    public static string Text(JsonNode message) => $"{message["content"]}";

    public static string Title(JsonNode message) => message["embeds"]!.AsArray() is [{ } embed, ..] ? $"{embed["title"]}" : "";

    /// <returns>The custom id of the button that is called so, or begins so; null: there is none.</returns>
    public static string? Button(JsonNode message, string label) => message["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray())
        .FirstOrDefault(button => $"{button!["label"]}".StartsWith(label, StringComparison.Ordinal))?["custom_id"]?.GetValue<string>();
}
