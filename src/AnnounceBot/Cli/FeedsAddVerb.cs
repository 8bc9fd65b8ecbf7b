using System.CommandLine;
using AnnounceBot.Chat;
using AnnounceBot.Storage;
using AnnounceBot.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Cli;

internal static class FeedsAddVerb
{
    public static Command Create(Shell shell)
    {
        var url = new Argument<string>("URL") { Description = "The address of a blog, a page or a feed; https:// may be left out." };
        var name = new Option<string?>("--name") { Description = "What people call it; default: what it calls itself.", HelpName = "N" };
        var tags = new Option<string[]>("--tag") { Description = "A tag that all of its posts get; may be given several times.", HelpName = "TAG" };
        var titleOnly = new Option<bool>("--title-only") { Description = "Show titles and links only, no text." };
        var verb = new Verb(
            "add",
            "Watches a blog: finds its feed, reads it once, and adds it.",
            "A running bot polls it within seconds. What it holds now is announced as watching.firstPoll says.",
            "announcebot feeds add https://ada.example/ --tag kernel") { url, name, tags, titleOnly };
        verb.SetAction((parsed, cancellationToken) => FeedWork.RunAsync(shell, shell.Load(parsed).Settings, services => AddAsync(
            services, parsed.GetValue(url)!,
            feed => feed with { Name = FeedTexts.Name(parsed.GetValue(name)), Tags = FeedTexts.Tags(parsed.GetValue(tags) ?? []), TitleOnly = parsed.GetValue(titleOnly) },
            cancellationToken)));
        return verb;
    }

    private static async Task<DeskAnswer> AddAsync(IServiceProvider services, string typed, Func<NewFeed, NewFeed> detail, CancellationToken cancellationToken) =>
        await services.GetRequiredService<FeedLookup>().FindAsync(typed, cancellationToken) switch
        {
            LookupOutcome.One one => await services.GetRequiredService<Writer>().WriteAsync(
                session => Add(services.GetRequiredService<FeedDesk>(), session, detail(new(one.Url) { Title = one.Document.Title?.ToText() }), one.Document.Entries.Count), cancellationToken),
            LookupOutcome.Several several => DeskAnswer.Not(several.Words),
            LookupOutcome.Nothing nothing => DeskAnswer.Not($"Nothing was added. {nothing.Why}"),
            var outcome => throw new InvalidOperationException($"{outcome} is not an outcome that looking has"),
        };

    private static DeskAnswer Add(FeedDesk desk, Session session, NewFeed feed, int entries)
    {
        var url = ShownAddress.Of(feed.Url);
        return desk.Add(session, feed, by: null) switch
        {
            AddOutcome.Known known => DeskAnswer.Not($"{url} is watched already, as {FeedDesk.Name(known.Feed)}."),
            AddOutcome.Blocked blocked => DeskAnswer.Not($"Nothing was added. {blocked.Why}"),
            _ => DeskAnswer.Done($"{url} is watched from now on; it holds {entries} {(entries == 1 ? "entry" : "entries")}."),
        };
    }
}
