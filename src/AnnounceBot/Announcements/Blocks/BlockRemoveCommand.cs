using System.Globalization;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Blocks;

/// <summary><c>/block remove</c>: takes a block away.</summary>
internal sealed class BlockRemoveCommand(BlockList list, BlockDesk blocks, Database database, Writer writer) : ICompletesOptions
{
    private const string BlockOption = "block";

    private const int MostChoices = 25;

    public CommandAbout About { get; } = new("remove", "Take in again what was left out, or show text again")
    {
        Group = BlockCommands.Group,
        Options = [new(BlockOption, "Which: choose one that is offered", OptionKind.Text, "spam.example") { IsRequired = true, IsCompleted = true }],
    };

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var typed = call.Text(BlockOption)!;
        return new(await writer.WriteAsync(session => Find(session, typed) is { } block ? blocks.Remove(session, block.Id, call.Person) : NotThere(typed), cancellationToken));
    }

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<OptionChoice>>(
    [
        .. database.Read(BlockStore.Standing).Where(block => BlockWords.Label(block).Contains(typing.Text.Trim(), StringComparison.OrdinalIgnoreCase))
            .Take(MostChoices).Select(block => new OptionChoice(BlockWords.Label(block), block.Id.Value.ToString(CultureInfo.InvariantCulture))),
    ]);

    /// <summary>By its number, as it is offered; or by what somebody typed instead, if that tells it from the others.</summary>
    private static Block? Find(Session session, string typed)
    {
        if (long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return BlockStore.One(session, new(id));
        string?[] values = [BlockTarget.Domain(typed)?.Value, BlockTarget.Folded(typed)];
        return BlockStore.Standing(session).Where(block => values.Contains(block.Target.Value)).ToList() is [var only] ? only : null;
    }

    private Chat.ChatMessage NotThere(string typed) => BlockTarget.Domain(typed) is { } target && list.Locked.Contains(target.Value)
        ? new() { Text = "That one is locked: it stands in the configuration (`submissions.blockedDomains`), and goes when it is taken out there." }
        : new() { Text = "I know no such block. `/block list` shows them; type a part of one into `block` and choose it." };
}
