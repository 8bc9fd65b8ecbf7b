using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Support;

/// <summary>A playground as seen from outside, over its endpoints for scripts.</summary>
internal sealed class PlaygroundPage(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = BotProcess.Patience };

    /// <summary>Reads the address that a bot printed at its start.</summary>
    public static async Task<PlaygroundPage> OfAsync(BotProcess bot) => new(await bot.PlaygroundAsync(BotProcess.Patience));

    /// <returns>The titles of the embeds in a channel, oldest first.</returns>
    public async Task<List<string>> TitlesAsync(string channel) =>
        [.. (await MessagesAsync(channel)).SelectMany(message => message["embeds"]!.AsArray()).Select(embed => embed!["title"]!.GetValue<string>())];

    /// <summary>Waits until a channel shows what it should.</summary>
    public Task<List<string>> WaitForAsync(string channel, Predicate<List<string>> isThere, TimeSpan atMost) =>
        WaitForAsync(() => TitlesAsync(channel), isThere, atMost);

    /// <summary>Waits until the bot has registered its commands.</summary>
    public Task WaitForCommandsAsync(TimeSpan atMost) => WaitForAsync(CommandsAsync, commands => commands.Count > 0, atMost);

    /// <returns>What stands in a channel, oldest first.</returns>
    public async Task<List<JsonNode>> MessagesAsync(string channel) =>
        [.. (await GetAsync("playground/state"))["channels"]!.AsArray().Single(known => known!["name"]!.GetValue<string>() == channel)!["messages"]!.AsArray().OfType<JsonNode>()];

    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await _http.GetStringAsync(path))!;

    public async Task<JsonNode?> PostAsync(string path, object body)
    {
        var answer = await _http.PostAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync());
    }

    /// <inheritdoc cref="InteractAsync"/>
    public Task<JsonNode> CommandAsync(string person, string command) => InteractAsync(new { person, type = "command", command, channel = "general" });

    /// <summary>What somebody does; and again when it was not answered in time, as people do: on a busy machine three seconds are soon over.</summary>
    public async Task<JsonNode> InteractAsync(object act)
    {
        JsonNode? result = null;
        await Wait.UntilAsync(async () => (result = await PostAsync("playground/interactions", act))?["acknowledgedAfterMs"] is not null, $"an answer to {act}");
        return result!;
    }

    /// <returns>The only answer to what somebody does, which nobody else sees.</returns>
    public async Task<JsonNode> PrivatelyAsync(object act)
    {
        var reply = (await InteractAsync(act))["replies"]!.AsArray().ShouldHaveSingleItem()!;
        reply["ephemeral"]!.GetValue<bool>().ShouldBeTrue();
        return reply["message"]!;
    }

    /// <returns>What somebody does who presses the button with this label.</returns>
    public static object Press(string person, JsonNode message, string label) => new
    {
        person,
        type = "component",
        message = message["id"]!.GetValue<string>(),
        customId = Buttons(message).Single(button => button["label"]?.GetValue<string>() == label)["custom_id"]!.GetValue<string>(),
    };

    public static IEnumerable<JsonNode> Buttons(JsonNode message) => message["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray())!;

    public void Dispose() => _http.Dispose();

    private async Task<List<string>> CommandsAsync() =>
        [.. (await GetAsync("playground/state"))["commands"]!.AsArray().Select(command => command!["name"]!.GetValue<string>())];

    private static async Task<List<string>> WaitForAsync(Func<Task<List<string>>> lookAsync, Predicate<List<string>> isThere, TimeSpan atMost)
    {
        using var limit = new CancellationTokenSource(atMost);
        while (true)
        {
            var seen = await lookAsync();
            if (isThere(seen))
                return seen;
            if (limit.IsCancellationRequested)
                throw new InvalidOperationException($"It never came. There is: {string.Join(" | ", seen)}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        }
    }
}
