using AnnounceBot.Announcements;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements;

/// <summary>A bot that reads one blog, which says what a test lets it say.</summary>
public abstract class IdentitySide : IAsyncLifetime, IDisposable
{
    private protected readonly TempFolder _folder = new();
    private protected readonly TestClock _clock = new(Some.Noon);
    private protected Blog _blog = null!;
    private protected Bot _bot = null!;

    /// <summary>What the channel shows; what moderators are told stands in another.</summary>
    private protected List<string> Shown => [.. _bot.Chat.Shown.Where(shown => shown.StartsWith("blogs: ", StringComparison.Ordinal))];

    public async Task InitializeAsync() => _blog = await Blog.StartAsync();

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _blog.DisposeAsync();
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static string[] Numbered(params int[] numbers) =>
        [.. numbers.Select(i => Blog.Item($"g{i}", $"https://ada.example/{i}", $"Number {i}", Some.Noon.AddMinutes(i)))];

    private protected async Task StartAsync(FirstPoll firstPoll, params string[] items)
    {
        _bot = await Bot.StartAsync(_folder.File("a.db"), _clock, settings => settings with { Watching = settings.Watching with { FirstPoll = firstPoll } }, _blog.At("ada"));
        await SayAsync(items.Length > 0 ? items : [Blog.Item("before", "https://ada.example/before", "Before us", Some.Noon.AddDays(-40))]);
    }

    /// <summary>The feed has these items and is polled; what is due is delivered.</summary>
    private protected async Task SayAsync(params string[] items)
    {
        _blog.Say("ada", "Ada's notes", items);
        await _bot.PollAsync(_blog.At("ada"));
        await _bot.DeliverAsync();
        await _bot.DeliverAsync();
    }
}
