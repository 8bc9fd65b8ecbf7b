using AnnounceBot.Announcements.Templates;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Playground;

namespace AnnounceBot.Cli;

/// <summary>What a person must know before anything starts.</summary>
internal static class Notices
{
    /// <summary>Readers would follow them for weeks before anybody noticed.</summary>
    public static async Task TellUnansweredLinksAsync(Shell shell, Settings settings)
    {
        if (settings is { ShortLinks.BaseUrl: { } root, Web.Public: null })
            await shell.Error.WriteLineAsync($"Short links begin with {root} (shortLinks.baseUrl), and the bot does not answer them: set web.public to an address to listen at, such as http://0.0.0.0:8080.");
    }

    /// <summary>Says what is wrong with templates: posts that want one of these are announced in the plain look, and issues are shown as the bot itself would.</summary>
    public static async Task TellTemplatesAsync(Shell shell, Looks looks, IssueRenderer pages)
    {
        foreach (var mistake in looks.Mistakes)
            await shell.Error.WriteLineAsync($"{mistake} This template is not used until it is mended; the plain look is.");
        await TellPagesAsync(shell, pages);
    }

    /// <summary>Says what is wrong with the round-up's templates.</summary>
    public static async Task TellPagesAsync(Shell shell, IssueRenderer pages)
    {
        foreach (var mistake in pages.Mistakes)
            await shell.Error.WriteLineAsync($"{mistake} This template is not used until it is mended; the one that comes with the bot is.");
    }

    /// <returns>Two lines: where to look, and what comes next.</returns>
    public static string WhatToTry(Settings settings, PlaygroundServer playground)
    {
        var what = settings.Feeds.Count switch
        {
            0 => "an invented community's blogs are announced there; publish a post at its side, under \"The blogs\"",
            1 => "your feed is announced there, and only there",
            var many => $"your {many} feeds are announced there, and only there",
        };
        return $"""
            Open {playground.Address} in a browser: {what}.
            To connect your own server, set DISCORD_TOKEN (the README tells how to get one). Ctrl-C stops.
            """;
    }
}
