using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using AnnounceBot.Watching.Opml;

namespace AnnounceBot.Watching.InChat;

/// <summary><c>/feeds export</c>: the list of feeds as a file.</summary>
internal sealed class FeedsExportCommand(FeedStore feeds, CommunityOptions community, TimeProvider clock) : ISlashCommand
{
    public CommandAbout About { get; } = new("export", "The list of feeds as an OPML file") { Group = FeedPicker.Group };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var all = feeds.All().Where(feed => !feed.Url.IsFile).ToList();
        return Task.FromResult(all.Count == 0
            ? Reply.Saying("There are no feeds yet.")
            : Reply.Saying($"{all.Count} {(all.Count == 1 ? "feed" : "feeds")}. Any feed reader can import this, and so can `/feeds import`.") with
            {
                Files = [new("feeds.opml", OpmlWriter.Write(all, $"Feeds of {community.Name}", clock.GetUtcNow())) { ContentType = OpmlFile.MediaType }],
            });
    }
}
