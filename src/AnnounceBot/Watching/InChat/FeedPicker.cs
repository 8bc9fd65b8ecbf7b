using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Watching.InChat;

/// <summary>The feed that a command is about: offered while it is typed, and found again.</summary>
internal sealed class FeedPicker(Database database, Writer writer)
{
    private const string OptionName = "feed";

    private const int MostChoices = 25, LongestLabel = 100;

    public static readonly CommandGroup Group = new("feeds", "Looks after the feeds") { IsForModerators = true };

    public static OptionAbout Option { get; } = new(OptionName, "Which feed: its name or address", OptionKind.Text, "Ada's notes") { IsRequired = true, IsCompleted = true };

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing)
    {
        var found = database.Read(session => FeedSearch.Matching(session, typing.Text));
        return Task.FromResult<IReadOnlyList<OptionChoice>>([.. found.Take(MostChoices).Select(feed => new OptionChoice(LabelOf(feed), $"#{feed.Id.Value}"))]);
    }

    /// <returns>The feed, or what to tell whoever typed it.</returns>
    public (Feed? Feed, Reply Otherwise) Find(CommandCall call) => database.Read(session =>
    {
        var (id, words) = FeedSearch.Find(session, call.Text(OptionName)!);
        return (id is { } known ? FeedStore.One(session, known) : null, Plain(words));
    });

    /// <summary>Does something about the feed that was typed, in one transaction with finding it.</summary>
    public async Task<Reply> DoAsync(CommandCall call, Func<Session, FeedId, DeskAnswer> work, CancellationToken cancellationToken) => Plain(await writer.WriteAsync(session =>
    {
        var (id, words) = FeedSearch.Find(session, call.Text(OptionName)!);
        return id is { } feed ? work(session, feed).Words : words;
    }, cancellationToken));

    public static Reply Plain(string words) => Reply.Saying(Markdown.Escape(words, 1900));

    private static string LabelOf(FeedMatch feed) => Graphemes.Cut($"{Graphemes.Cut(Inert.OneLine(feed.Name), 60)} · {feed.Url.Split("://", 2)[^1]}", LongestLabel);
}
