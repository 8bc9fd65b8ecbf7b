using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Feeds;
using AnnounceBot.Watching.Check;

namespace AnnounceBot.Watching.InChat;

/// <summary><c>/feeds check</c>: reads a feed now and tells what is in it and what is wrong with it. It stores nothing.</summary>
internal sealed class FeedsCheckCommand(FeedPicker picker, FeedReader reader, TimeProvider clock) : ICompletesOptions
{
    private const int Longest = 1900;

    public CommandAbout About { get; } = new("check", "Read a feed now: what is in it, and what could be better") { Group = FeedPicker.Group, Options = [FeedPicker.Option] };

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (feed, otherwise) = picker.Find(call);
        if (feed is null)
            return otherwise;
        if (feed.Url.IsFile)
            return FeedPicker.Plain("It lies in a file on my machine: `announcebot feeds check FILE` looks into it there.");
        // As if it were new, to see the whole document; but a server that asked for patience gets it.
        var state = FeedState.New(feed.Reader.Url) with { NotBefore = feed.Reader.NotBefore, AcceptsAnyCertificate = feed.Reader.AcceptsAnyCertificate };
        var answer = Checkup.Of(ShownAddress.Of(feed.Reader.Url).AbsoluteUri, await reader.ReadAsync(state, cancellationToken));
        var lines = Report.Lines(answer).Skip(1).Select(line => Markdown.Escape(Inert.OneLine(line.Trim())));
        return Reply.Saying(Fitting($"**{Markdown.Escape(FeedDesk.Name(feed))}**\n{FeedHealthWords.Of(feed, clock.GetUtcNow())}", lines));
    }

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken) => picker.CompleteAsync(typing);

    /// <summary>As many lines as fit, whole.</summary>
    private static string Fitting(string heading, IEnumerable<string> lines) =>
        lines.Aggregate(heading, (text, line) => text.Length + line.Length < Longest ? $"{text}\n{line}" : text);
}
