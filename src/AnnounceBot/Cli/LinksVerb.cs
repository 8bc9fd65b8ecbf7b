using System.CommandLine;
using System.Text.Json;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;

namespace AnnounceBot.Cli;

internal static class LinksVerb
{
    private const int Lately = 30;

    public static Command Create(Shell shell)
    {
        var json = Options.Json();
        var links = new Verb(
            "links",
            "Lists the short links of the round-up's posts, the newest first, and how often they were followed.",
            "Posts get theirs when they stand in an issue (shortLinks.baseUrl). It changes nothing and may be called beside a running bot.",
            "announcebot links --json") { json };
        links.SetAction((parsed, cancellationToken) => RunAsync(shell, shell.Load(parsed).Settings, parsed.GetValue(json)));
        return links;
    }

    private static async Task<int> RunAsync(Shell shell, Settings settings, bool json)
    {
        using var database = Database.Open(settings.Storage.PathOrDefault);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(shell.Clock.GetUtcNow(), settings.Community.TimeZone).DateTime);
        var lines = database.Read(session => ClickStore.All(session, since: today.AddDays(1 - Lately))).ConvertAll(link => LineOf(link, settings.ShortLinks));
        if (json)
            lines.ForEach(line => shell.Out.WriteLine(JsonSerializer.Serialize(line, CliJson.Default.ShortLinkLine)));
        else if (lines.Count == 0)
            await shell.Error.WriteLineAsync(NoneYet(settings.ShortLinks));
        else
            shell.WriteTable(["Code", "Clicks", $"In {Lately} days", "Title", "Leads to"], lines.Select(line =>
                new[] { line.Code, $"{line.Clicks}", $"{line.Clicks30Days}", line.Title, line.Retracted ? "nowhere: it was taken back" : line.Target }));
        return ExitStatus.Done;
    }

    private static ShortLinkLine LineOf(FollowedLink link, ShortLinksOptions options) => new(
        link.Code, options.BaseUrl is null ? null : options.AddressOf(link.Code), link.Clicks, link.Lately, link.Title, link.Target, link.GivenAt, link.IsRetracted);

    private static string NoneYet(ShortLinksOptions options) => options.BaseUrl is null
        ? "There are no short links: set shortLinks.baseUrl, and posts get theirs when they stand in an issue of the round-up."
        : "No post has a short link yet: they get theirs when they stand in an issue of the round-up.";
}
