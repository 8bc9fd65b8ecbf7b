using System.CommandLine;
using AnnounceBot.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Cli;

internal static class FeedsMoveVerb
{
    public static Command Create(Shell shell)
    {
        var feed = FeedArgument.Create();
        var url = new Argument<string>("URL") { Description = "Its new address; it is read once before anything is changed." };
        var verb = new Verb(
            "move",
            "Gives a feed another address; it keeps its history.",
            details: null,
            "announcebot feeds move ada.example https://ada.example/new.xml") { feed, url };
        verb.SetAction((parsed, cancellationToken) => FeedWork.RunAsync(
            shell, shell.Load(parsed).Settings, services => MoveAsync(services, parsed.GetValue(feed)!, parsed.GetValue(url)!, cancellationToken)));
        return verb;
    }

    private static async Task<DeskAnswer> MoveAsync(IServiceProvider services, string feed, string to, CancellationToken cancellationToken) =>
        await services.GetRequiredService<FeedLookup>().FindAsync(to, cancellationToken) switch
        {
            LookupOutcome.One one => await services.OnFeedAsync(feed, (desk, session, id) => desk.Move(session, id, one.Url, by: null), cancellationToken),
            LookupOutcome.Several several => DeskAnswer.Not(several.Words),
            LookupOutcome.Nothing nothing => DeskAnswer.Not($"Nothing was changed: {nothing.Why}"),
            var outcome => throw new InvalidOperationException($"{outcome} is not an outcome that looking has"),
        };
}
