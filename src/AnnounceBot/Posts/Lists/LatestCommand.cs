using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Posts.Lists;

/// <summary><c>/posts latest</c>: what was published last, also by one author or about one thing.</summary>
internal sealed class LatestCommand(LatestPages pages, Database database) : ICompletesOptions
{
    private const string TagOption = "tag", AuthorOption = "author";

    public static CommandGroup Posts { get; } = new("posts", "All that was published");

    public CommandAbout About { get; } = new("latest", "The newest posts, however old they are")
    {
        Group = Posts,
        Options =
        [
            new(AuthorOption, "Only posts by this author or blog", OptionKind.Text, "Ada") { IsCompleted = true },
            new(TagOption, "Only posts with this tag", OptionKind.Text, "lamps") { IsCompleted = true },
        ],
    };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(new Reply(pages.Show(new(Word(call.Text(TagOption)), Word(call.Text(AuthorOption)), Kind: null), page: 0, call.Person)));

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken) =>
        Task.FromResult(typing.Option == TagOption ? LatestLabels.OfferTags(database, typing.Text) : LatestLabels.OfferAuthors(database, typing.Text));

    private static string? Word(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
