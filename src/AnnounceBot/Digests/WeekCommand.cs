using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests;

/// <summary><c>/week</c>: what was published in the last seven days, or in seven days before.</summary>
internal sealed class WeekCommand(WeekPages pages, Database database) : ICompletesOptions
{
    private const string TagOption = "tag", AuthorOption = "author", KindOption = "kind", WeeksAgoOption = "weeks-ago";

    private const int MostChoices = 25, LongestChoice = 100;

    public CommandAbout About { get; } = new("week", "What was published in the last seven days")
    {
        Options =
        [
            new(TagOption, "Only posts with this tag", OptionKind.Text, "lamps") { IsCompleted = true },
            new(AuthorOption, "Only posts by this author or blog", OptionKind.Text, "Ada") { IsCompleted = true },
            new(KindOption, "Only posts of this kind", OptionKind.Text, "Videos")
            {
                Choices = [.. WeekKinds.All.Select(kind => new OptionChoice(char.ToUpperInvariant(kind.Many[0]) + kind.Many[1..], kind.Name))],
            },
            new(WeeksAgoOption, "How many weeks to step back: 1 is the seven days before these", OptionKind.Number, "1"),
        ],
    };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var weeksAgo = call.Number(WeeksAgoOption) ?? 0;
        if (weeksAgo is < 0 or > WeekQuestion.MostWeeksAgo)
            return Task.FromResult(Reply.Saying($"`weeks-ago` goes from 0, the last seven days, to {WeekQuestion.MostWeeksAgo}, ten years ago; {weeksAgo} is outside of that."));
        var question = new WeekQuestion(Word(call.Text(TagOption)), Word(call.Text(AuthorOption)), WeekKinds.Find(call.Text(KindOption)), (int)weeksAgo, Page: 0);
        return Task.FromResult(new Reply(pages.Show(question)));
    }

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken)
    {
        var known = database.Read(session => typing.Option == TagOption ? WeekStore.TagsOfLatest(session) : WeekStore.AuthorsOfLatest(session));
        var typed = typing.Text.Trim();
        return Task.FromResult<IReadOnlyList<OptionChoice>>(
        [
            .. known.Where(word => word.Length <= LongestChoice && word.Contains(typed, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .Take(MostChoices).Select(word => new OptionChoice(Inert.OneLine(word), word)),
        ]);
    }

    private static string? Word(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
