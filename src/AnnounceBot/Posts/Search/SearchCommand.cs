using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts.Lists;

namespace AnnounceBot.Posts.Search;

/// <summary><c>/posts search</c>: whatever was published, by its words.</summary>
internal sealed class SearchCommand(SearchPages pages) : ISlashCommand
{
    private const string WordsOption = "words";

    public CommandAbout About { get; } = new("search", "Look for posts by their words")
    {
        Group = LatestCommand.Posts,
        Options = [new(WordsOption, "Words, \"in a row\", a beginning*, tag:oil, author:Ada, after:2026-01, before:2026-03-15", OptionKind.Text, "lamp* tag:oil") { IsRequired = true }],
    };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(new Reply(pages.Show(call.Text(WordsOption)?.Trim() ?? "", page: 0, call.Person)));
}
