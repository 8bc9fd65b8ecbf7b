using System.Diagnostics;
using System.Text.Json.Nodes;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Announcements.Templates;

/// <summary>Shows messages by the playground's own scripts, in node.</summary>
internal static class PlaygroundRenderer
{
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(5);

    /// <summary>Null when there is none.</summary>
    public static string? Node { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "node"), Path.Combine(folder, "node.exe") }).FirstOrDefault(File.Exists);

    public static async Task<List<Shown>> ShowAsync(IEnumerable<ChatMessage> messages)
    {
        using var folder = new TempFolder();
        foreach (var script in Directory.EnumerateFiles(Repository.File("src", "AnnounceBot.Playground", "Page", "script"), "*.js"))
            File.Copy(script, folder.File(Path.GetFileName(script)));
        await File.WriteAllTextAsync(folder.File("package.json"), """{ "type": "module" }""");

        using var limit = new CancellationTokenSource(AtMost);
        using var node = Process.Start(new ProcessStartInfo(Node!, [Repository.File("tests", "AnnounceBot.Tests", "Announcements", "Templates", "shown.mjs"), folder.Path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
        })!;
        var answers = node.StandardOutput.ReadToEndAsync(limit.Token);
        foreach (var message in messages)
            await node.StandardInput.WriteLineAsync(ToJson(message).ToJsonString().AsMemory(), limit.Token);
        node.StandardInput.Close();
        var lines = (await answers).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => JsonNode.Parse(line)!).Select(shown => new Shown(shown["text"]!.GetValue<string>(), shown["shape"]!.GetValue<string>()))];
    }

    private static JsonObject ToJson(ChatMessage message)
    {
        var embed = Appearance.Embeds(message) is [var only] ? only : null;
        return new()
        {
            ["content"] = Appearance.Content(message),
            ["embed"] = embed is null ? null : new JsonObject
            {
                ["title"] = embed.Title,
                ["url"] = embed.Url,
                ["description"] = embed.Description,
                ["author"] = embed.Author is { } author ? new JsonObject { ["name"] = author.Name } : null,
                ["footer"] = embed.Footer is { } footer ? new JsonObject { ["text"] = footer.Text } : null,
                ["image"] = embed.Image is { } image ? new JsonObject { ["url"] = image.Url } : null,
                ["timestamp"] = embed.Timestamp?.ToString("O"),
            },
        };
    }
}
