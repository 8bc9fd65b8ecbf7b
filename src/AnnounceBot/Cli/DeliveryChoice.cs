using System.CommandLine;
using AnnounceBot.Announcements.Holds;
using AnnounceBot.Delivery;
using AnnounceBot.Delivery.Notices;
using AnnounceBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Cli;

/// <summary>A verb that does something with deliveries that a person chose.</summary>
internal static class DeliveryChoice
{
    /// <param name="done">How the outcome is told: "3 deliveries (done)".</param>
    public static Command Verb(
        Shell shell, string name, string summary, string example, string done, Func<DeliveryList, IReadOnlyCollection<long>, CancellationToken, Task<int>> work)
    {
        var ids = new Argument<long[]>("ID") { Description = "As `deliveries list` shows them.", Arity = ArgumentArity.ZeroOrMore };
        var held = new Option<bool>("--all-held") { Description = "Everything that is held." };
        var verb = new Verb(name, summary, details: null, example) { ids, held };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(ids) is not { Length: > 0 } && !result.GetValue(held))
                result.AddError("Say which: one or more ids, or --all-held.");
        });
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = shell.Load(parsed).Settings;
            using var database = Database.Open(settings.Storage.PathOrDefault);
            await using var services = new ServiceCollection().AddLogging().AddBot(settings, database, shell).BuildServiceProvider();
            var list = services.GetRequiredService<DeliveryList>();
            long[] chosen = parsed.GetValue(held) ? [.. list.In([DeliveryState.Held]).Select(line => line.Id)] : parsed.GetValue(ids)!;
            var count = await work(list, chosen, cancellationToken);
            await services.GetRequiredService<ChannelTroubles>().RefreshAsync(cancellationToken);
            await services.GetRequiredService<HoldDesk>().RefreshAsync(cancellationToken);
            await shell.Error.WriteLineAsync($"{count} of {chosen.Length} deliveries {done}.{(count == chosen.Length ? "" : " The others are not there, or done with: `announcebot deliveries list --all` shows them.")}");
            return count == chosen.Length ? ExitStatus.Done : ExitStatus.NeedsPerson;
        });
        return verb;
    }
}
