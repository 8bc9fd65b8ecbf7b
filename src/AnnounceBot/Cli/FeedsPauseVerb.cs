using System.CommandLine;

namespace AnnounceBot.Cli;

internal static class FeedsPauseVerb
{
    public static Command Create(Shell shell)
    {
        var feed = FeedArgument.Create();
        var verb = new Verb(
            "pause",
            "Stops polling a feed until it is resumed.",
            details: null,
            "announcebot feeds pause https://ada.example/feed.xml") { feed };
        verb.SetAction((parsed, cancellationToken) => FeedWork.RunAsync(
            shell, shell.Load(parsed).Settings,
            services => services.OnFeedAsync(parsed.GetValue(feed)!, (desk, session, id) => desk.Pause(session, id, by: null), cancellationToken)));
        return verb;
    }
}
