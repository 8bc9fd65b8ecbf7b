using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Watching.InChat;

/// <summary><c>/feeds move</c>: gives a feed another address, once that was read.</summary>
internal sealed class FeedsMoveCommand(FeedDesk feeds, FeedLookup lookup, FeedPicker picker) : ICompletesOptions
{
    public CommandAbout About { get; } = new("move", "Give a feed another address; it keeps its history")
    {
        Group = FeedPicker.Group,
        Options = [FeedPicker.Option, new("to", "Its new address", OptionKind.Text, "https://ada.example/new.xml") { IsRequired = true }],
    };

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (feed, otherwise) = picker.Find(call);
        if (feed is null)
            return otherwise;
        return await lookup.FindAsync(call.Text("to")!, cancellationToken) switch
        {
            LookupOutcome.One one => await picker.DoAsync(call, (session, id) => feeds.Move(session, id, one.Url, call.Person), cancellationToken),
            LookupOutcome.Several several => FeedPicker.Plain(several.Words),
            LookupOutcome.Nothing nothing => FeedPicker.Plain($"Nothing was changed: {nothing.Why}"),
            var outcome => throw new InvalidOperationException($"{outcome} is not an outcome that looking has"),
        };
    }

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken) => picker.CompleteAsync(typing);
}
