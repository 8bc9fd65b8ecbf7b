using System.CommandLine;

namespace AnnounceBot.Cli;

internal static class FeedsResumeVerb
{
    public static Command Create(Shell shell)
    {
        var feed = FeedArgument.Create();
        var verb = new Verb(
            "resume",
            "Polls a feed again that was paused or gone.",
            details: null,
            "announcebot feeds resume https://ada.example/feed.xml") { feed };
        verb.SetAction((parsed, cancellationToken) => FeedWork.RunAsync(
            shell, shell.Load(parsed).Settings,
            services => services.OnFeedAsync(parsed.GetValue(feed)!, (desk, session, id) => desk.Resume(session, id, by: null), cancellationToken)));
        return verb;
    }
}
