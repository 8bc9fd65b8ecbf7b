using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Tests.Support;

/// <summary>A button of a test that opens a form.</summary>
internal sealed class OwnFormButton(string name, Func<ButtonPress, Opening> open, bool isForModerators = false) : IFormButton
{
    public string Name => name;

    public bool IsForModerators => isForModerators;

    public Task<Opening> OpenAsync(ButtonPress press, CancellationToken cancellationToken) => Task.FromResult(open(press));
}
