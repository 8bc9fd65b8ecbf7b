using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Explain.Why;

/// <summary><c>/why</c>: what became of a post, and why; how a feed fares.</summary>
internal sealed class WhyCommand(WhyDesk desk, Database database) : ICompletesOptions
{
    private const string LinkOption = "link";

    private const int MostChoices = 25, LongestChoice = 100, LookedThrough = 1000;

    public CommandAbout About { get; } = new("why", "What became of a post and why, or how a blog's feed fares")
    {
        Options = [new(LinkOption, "A post's address, its announcement's link, or a blog's address or name", OptionKind.Text, "https://ada.example/lamps") { IsRequired = true, IsCompleted = true }],
    };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) => desk.ExplainAsync(call.Person, call.Text(LinkOption) ?? "", cancellationToken);

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken)
    {
        var typed = typing.Text.Trim();
        var (posts, feeds) = database.Read(session => (WhyStore.Latest(session, typing.Person.IsModerator, LookedThrough), FeedFinder.Names(session)));
        var titles = posts.Where(post => Has(post.Title, typed) || Has(post.Link, typed)).Select(post => Choice(post.Title, post.Link.Length <= LongestChoice ? post.Link : Finder.Numbered(post.Id)));
        var blogs = feeds.Where(name => typed.Length > 0 && name.Length <= LongestChoice && Has(name, typed)).Select(name => Choice($"{name} (blog)", name));
        return Task.FromResult<IReadOnlyList<OptionChoice>>([.. blogs.Take(MostChoices / 2).Concat(titles).Take(MostChoices)]);
    }

    private static bool Has(string text, string typed) => text.Contains(typed, StringComparison.OrdinalIgnoreCase);

    private static OptionChoice Choice(string label, string value) => new(Inert.OneLine(label) is { Length: > 0 } shown ? Graphemes.Cut(shown, LongestChoice) : "Untitled", value);
}
