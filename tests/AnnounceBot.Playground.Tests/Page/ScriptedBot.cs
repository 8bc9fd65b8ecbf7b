using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Tests.Page;

/// <summary>A bot that does what a test tells it to, over HTTP and the gateway like any other.</summary>
internal static class ScriptedBot
{
    /// <summary>Writes a message.</summary>
    /// <returns>The message's id.</returns>
    public static async Task<string> SendAsync(PlaygroundServer server, string channel, string body) =>
        (await CallAsync(server, HttpMethod.Post, $"channels/{channel}/messages", body))!["id"]!.GetValue<string>();

    public static async Task<JsonNode?> CallAsync(PlaygroundServer server, HttpMethod method, string path, string? body = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, $"{server.Api}/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bot", PlaygroundServer.Token);
        request.Headers.UserAgent.ParseAdd("DiscordBot (https://example.org, 1)");
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Length > 0 ? JsonNode.Parse(text) : null;
    }
}
