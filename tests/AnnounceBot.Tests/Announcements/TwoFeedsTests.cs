using System.Globalization;
using AnnounceBot.Announcements;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements;

/// <summary>Whatever a blog and a planet do to their documents between polls: every post is announced once in its channel, and none is lost.</summary>
public sealed class TwoFeedsTests : IAsyncLifetime, IDisposable
{
    private const int Steps = 40;

    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private readonly List<Written> _posts = [];
    private Blog _blog = null!;
    private Random _random = null!;

    public async Task InitializeAsync() => _blog = await Blog.StartAsync();

    public async Task DisposeAsync() => await _blog.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Every_post_is_announced_once_in_its_channel_and_none_is_lost(int seed)
    {
        _random = new(seed);
        await using var bot = await StartAsync(seed);
        for (var step = 0; step < Steps; step++)
            await StepAsync(bot);
        await PollAsync(bot, "ada", _posts);
        await PollAsync(bot, "planet", Linked);

        var numbers = bot.Chat.Shown.Select(shown => int.Parse(shown[(shown.IndexOf("Post ", StringComparison.Ordinal) + 5)..].Split(' ')[0], CultureInfo.InvariantCulture)).Order();
        numbers.ShouldBe(Enumerable.Range(0, _posts.Count), $"seed {seed}: {string.Join(", ", bot.Chat.Shown)}");
        bot.Texts("SELECT title FROM posts WHERE title LIKE 'Post %' ORDER BY title").ShouldBe(_posts.Select(post => post.Title).Order(StringComparer.Ordinal));
        bot.Texts("SELECT target_id || ' ' || count(*) FROM deliveries WHERE action = 'edit' GROUP BY target_id HAVING count(*) > 3").ShouldBeEmpty();
    }

    private List<Written> Linked => [.. _posts.Where(post => post.Link is not null)];

    private async Task<Bot> StartAsync(int seed)
    {
        _blog.Say("ada", "Ada's notes", []);
        _blog.Say("planet", "Planet Lantern", []);
        var bot = await Bot.StartAsync(_folder.File($"{seed}.db"), _clock, settings => settings with
        {
            Watching = settings.Watching with { FirstPoll = FirstPoll.Nothing, FloodLimit = 0 },
        }, _blog.At("ada"), _blog.At("planet"));
        // The planet's first poll may come in the middle: what it keeps quiet then, the blog still announces.
        await bot.PollAsync(_blog.At("ada"));
        return bot;
    }

    private async Task StepAsync(Bot bot)
    {
        _clock.Advance(TimeSpan.FromMinutes(_random.Next(5, 300)));
        switch (_random.Next(6))
        {
            case 0 or 1:
                Publish();
                break;
            case 2 when _posts.Count > 0:
                var at = _random.Next(_posts.Count);
                _posts[at] = _posts[at] with { Version = _posts[at].Version + 1 };
                break;
            case 3 or 4:
                await PollAsync(bot, "ada", Shuffled(_posts));
                break;
            default:
                await PollAsync(bot, "planet", Shuffled(Linked));
                break;
        }
    }

    private void Publish()
    {
        var number = _posts.Count;
        var (guid, link) = _random.Next(3) switch
        {
            0 => ($"g{number}", $"https://ada.example/{number}"),
            1 => ((string?)null, $"https://ada.example/{number}"),
            _ => ($"g{number}", (string?)null),
        };
        _posts.Add(new(number, guid, link, _clock.GetUtcNow(), 0));
    }

    /// <summary>Some have vanished, some stand there twice, and the order is any.</summary>
    private List<Written> Shuffled(List<Written> posts)
    {
        var some = posts.Where(_ => _random.Next(4) > 0).ToList();
        some.AddRange(some.Where(_ => _random.Next(8) == 0).ToList());
        return [.. some.OrderBy(_ => _random.Next())];
    }

    private async Task PollAsync(Bot bot, string feed, List<Written> posts)
    {
        _blog.Say(feed, feed == "ada" ? "Ada's notes" : "Planet Lantern", posts.Select(post => feed == "ada"
            ? Blog.Item(post.Guid, post.Link, post.Title, post.At, $"Words about {post.Title}, and many more of them.", "Ada")
            : Blog.Item($"planet:{post.Number}", $"{post.Link}?utm_source=planet", $"Ada: {post.Title}", post.At, "Words…")));
        await bot.PollAsync(_blog.At(feed));
        await bot.DeliverAsync();
    }

    private sealed record Written(int Number, string? Guid, string? Link, DateTimeOffset At, int Version)
    {
        public string Title => $"Post {Number} v{Version}";
    }
}
