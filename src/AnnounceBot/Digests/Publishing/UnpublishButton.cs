using System.Globalization;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Digests.Publishing;

/// <summary>Takes an issue back.</summary>
internal sealed class UnpublishButton(Publisher publisher) : IButton
{
    public string Name => DigestUnpublishCommand.ButtonName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) =>
        Reply.Saying(await publisher.UnpublishAsync(new(long.Parse(press.Argument, CultureInfo.InvariantCulture)), press.Person, cancellationToken));
}
