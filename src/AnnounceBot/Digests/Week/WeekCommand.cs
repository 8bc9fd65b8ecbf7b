using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Week;

/// <summary><c>/week</c>: what was published in the last seven days, or in seven days before.</summary>
internal sealed class WeekCommand(WeekPages pages, Database database) : ICompletesOptions
{
    private const string TagOption = "tag", AuthorOption = "author", KindOption = "kind", WeeksAgoOption = "weeks-ago", SortOption = "sort";

    private const string Newest = "newest", Interest = "interest";

    public CommandAbout About { get; } = new("week", "What was published in the last seven days")
    {
        Options =
        [
            new(TagOption, "Only posts with this tag", OptionKind.Text, "lamps") { IsCompleted = true },
            new(AuthorOption, "Only posts by this author or blog", OptionKind.Text, "Ada") { IsCompleted = true },
            new(KindOption, "Only posts of this kind", OptionKind.Text, "Videos")
            {
                Choices = [.. PostKinds.All.Select(kind => new OptionChoice(char.ToUpperInvariant(kind.Many[0]) + kind.Many[1..], kind.Name))],
            },
            new(WeeksAgoOption, "How many weeks to step back: 1 is the seven days before these", OptionKind.Number, "1"),
            new(SortOption, "What comes first", OptionKind.Text, "Interest") { Choices = [new("Newest", Newest), new("Interest", Interest)] },
        ],
    };

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var weeksAgo = call.Number(WeeksAgoOption) ?? 0;
        if (weeksAgo is < 0 or > WeekQuestion.MostWeeksAgo)
            return Reply.Saying($"`weeks-ago` goes from 0, the last seven days, to {WeekQuestion.MostWeeksAgo}, ten years ago; {weeksAgo} is outside of that.");
        var sort = call.Text(SortOption) == Interest ? WeekSort.Interest : WeekSort.Newest;
        var question = new WeekQuestion(Word(call.Text(TagOption)), Word(call.Text(AuthorOption)), PostKinds.Find(call.Text(KindOption)), (int)weeksAgo, sort, Page: 0);
        return new(await pages.ShowAsync(question, call.Person, cancellationToken));
    }

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken) =>
        Task.FromResult(typing.Option == TagOption ? LatestLabels.OfferTags(database, typing.Text) : LatestLabels.OfferAuthors(database, typing.Text));

    private static string? Word(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
