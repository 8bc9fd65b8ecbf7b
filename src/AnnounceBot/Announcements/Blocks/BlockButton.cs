using System.Globalization;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Blocks;

/// <summary>Under what was said of a block: takes in what was posted before, or takes the block away.</summary>
internal sealed class BlockButton(string name, BlockDesk blocks, Writer writer) : IButton
{
    public string Name => name;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken)
    {
        if (!long.TryParse(press.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return new(BlockWords.Gone);
        return new(await writer.WriteAsync(
            session => name == BlockWords.ExtendButton ? blocks.Extend(session, new(id), press.Person) : blocks.Remove(session, new(id), press.Person), cancellationToken));
    }
}
