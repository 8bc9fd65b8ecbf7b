using System.CommandLine;
using System.Text.Json;
using AnnounceBot.Announcements;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Explain.Why;
using AnnounceBot.Storage;
using AnnounceBot.Watching;

namespace AnnounceBot.Cli;

/// <summary>The same as <c>/why</c>, for whoever looks after the bot.</summary>
internal static class WhyVerb
{
    private static readonly Person Operator = new("", "", IsModerator: true);

    public static Command Create(Shell shell)
    {
        var link = new Argument<string>("LINK") { Description = "A post's address or guid, or a feed's or blog's address, host or name." };
        var json = Options.Json();
        var why = new Verb(
            "why",
            "Tells what became of a post and why, or how a feed fares.",
            "It changes nothing and may be called beside a running bot. It says what /why tells moderators in the chat.",
            "announcebot why https://ada.example/lamps") { link, json };
        why.SetAction((parsed, cancellationToken) => RunAsync(shell, shell.Load(parsed).Settings, parsed.GetRequiredValue(link), parsed.GetValue(json), cancellationToken));
        return why;
    }

    private static async Task<int> RunAsync(Shell shell, Settings settings, string link, bool json, CancellationToken cancellationToken)
    {
        using var database = Database.Open(settings.Storage.PathOrDefault);
        var (zone, culture) = (settings.Community.TimeZone, settings.Community.Culture);
        var desk = new WhyDesk(
            database, new(new Routes(settings.Routes)), new(new FeedStore(database), shell.Clock), new ConsoleChat(shell.Out, zone, culture), shell.Clock);
        var message = (await desk.ExplainAsync(Operator, link, cancellationToken)).Message;
        var reader = new MarkdownText((at, _) => TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy HH:mm", culture));
        var line = new WhyLine(reader.Of(message.Card?.Title ?? ""), message.Card?.Link, reader.Of(message.Card?.Text ?? message.Text ?? ""));
        await shell.Out.WriteLineAsync(json ? JsonSerializer.Serialize(line, CliJson.Default.WhyLine) : string.Join('\n', new[] { line.Title, line.Link, line.Text }.Where(text => !string.IsNullOrEmpty(text))));
        return ExitStatus.Done;
    }
}
