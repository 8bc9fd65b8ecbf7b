using System.CommandLine;

namespace AnnounceBot.Cli;

internal static class FeedsRemoveVerb
{
    public static Command Create(Shell shell)
    {
        var feed = FeedArgument.Create();
        var verb = new Verb(
            "remove",
            "Stops watching a feed for good; what it brought so far stays.",
            details: "A feed of the configuration is taken out there.",
            "announcebot feeds remove https://ada.example/feed.xml") { feed };
        verb.SetAction((parsed, cancellationToken) => FeedWork.RunAsync(
            shell, shell.Load(parsed).Settings,
            services => services.OnFeedAsync(parsed.GetValue(feed)!, (desk, session, id) => desk.Remove(session, id, by: null), cancellationToken)));
        return verb;
    }
}
