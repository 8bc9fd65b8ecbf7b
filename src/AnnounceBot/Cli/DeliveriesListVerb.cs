using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;

namespace AnnounceBot.Cli;

internal static class DeliveriesListVerb
{
    public static Command Create(Shell shell)
    {
        var all = new Option<bool>("--all") { Description = "Also what was sent or dropped." };
        var json = Options.Json();
        var list = new Verb(
            "list",
            "Lists what waits to be announced, is held for a moderator or failed, and why.",
            details: null,
            "announcebot deliveries list --all --json") { all, json };
        list.SetAction((parsed, cancellationToken) => RunAsync(shell, shell.Load(parsed).Settings, parsed.GetValue(all), parsed.GetValue(json)));
        return list;
    }

    private static async Task<int> RunAsync(Shell shell, Settings settings, bool all, bool json)
    {
        using var database = Database.Open(settings.Storage.PathOrDefault);
        await using var writer = new Writer(database);
        DeliveryState[] states = all
            ? Enum.GetValues<DeliveryState>()
            : [DeliveryState.Pending, DeliveryState.Sending, DeliveryState.Held, DeliveryState.Failed];
        var lines = new DeliveryList(database, writer, shell.Clock).In(states);
        if (json)
            lines.ForEach(line => shell.Out.WriteLine(JsonSerializer.Serialize(line, CliJson.Default.DeliveryLine)));
        else if (lines.Count == 0)
            await shell.Error.WriteLineAsync(all ? "Nothing was ever announced." : "Nothing waits, is held or failed.");
        else
            shell.WriteTable(["Id", "State", "Kind", "Channel", "Due", "What", "Why"], lines.Select(line =>
                new[] { $"{line.Id}", line.State, KindOf(line), line.Channel.StartsWith('@') ? line.Channel : "#" + line.Channel.TrimStart('#'), Due(line, shell.Clock.GetUtcNow(), settings.Community.TimeZone), line.What, line.Reason ?? "" }));
        return ExitStatus.Done;
    }

    private static string KindOf(DeliveryLine line) => line switch
    {
        { Action: "create" } => line.Purpose,
        { Action: "thread" } => $"thread under {line.Purpose}",
        _ => $"{line.Action} of {line.Purpose}",
    };

    private static string Due(DeliveryLine line, DateTimeOffset now, TimeZoneInfo zone) => line switch
    {
        { State: not ("pending" or "sending") } => "",
        { Behind: { } first } => $"after {first}",
        _ when line.DueAt <= now => "now",
        _ => TimeZoneInfo.ConvertTime(line.DueAt, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
    };
}
