using AnnounceBot.Announcements;
using AnnounceBot.Delivery;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements;

/// <summary>A feed whose title or host changes abruptly, and all of whose items are new, is held, and a person is asked.</summary>
public sealed class TakeoverTests : IAsyncLifetime, IDisposable
{
    private const string Home = "https://ada.example/";

    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private Blog _blog = null!;
    private Bot _bot = null!;

    private List<string> Held => _bot.Texts("SELECT DISTINCT reason FROM deliveries WHERE state = 'held'");

    /// <summary>What the channel shows; what moderators are told stands in another.</summary>
    private List<string> Shown => [.. _bot.Chat.Shown.Where(shown => shown.StartsWith("blogs: ", StringComparison.Ordinal))];

    public async Task InitializeAsync()
    {
        _blog = await Blog.StartAsync();
        _blog.Say("ada", "Ada's notes", [Item(1), Item(2)]);
        _bot = await Bot.StartAsync(_folder.File("a.db"), _clock, settings => settings with { Watching = settings.Watching with { FirstPoll = FirstPoll.Nothing } }, _blog.At("ada"));
        await _bot.PollAsync(_blog.At("ada"));
        _clock.Advance(TimeSpan.FromDays(1));
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _blog.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Line(131)]
    public async Task Another_title_over_nothing_but_new_items_is_held_and_the_reason_names_both()
    {
        await SayAsync("Cheap pills", Home, Item(3));

        Shown.ShouldBeEmpty();
        Held.ShouldBe(["This feed may have changed hands: nothing in it is known, it was called “Ada's notes” and is “Cheap pills” now."]);
    }

    [Fact]
    [Line(131)]
    public async Task Another_host_over_nothing_but_new_items_is_held_and_the_reason_names_both()
    {
        await SayAsync("Ada's notes", "https://pills.example/", Item(3, "https://pills.example/"));

        Shown.ShouldBeEmpty();
        Held.ShouldBe(["This feed may have changed hands: nothing in it is known, its home was ada.example and is pills.example now, its posts were on ada.example and are on pills.example now."]);
    }

    [Fact]
    public async Task Another_title_beside_items_that_are_known_is_a_new_title()
    {
        await SayAsync("Ada writes", Home, Item(3), Item(2));

        Shown.ShouldBe(["blogs: Number 3"]);
    }

    [Fact]
    public async Task Nothing_but_new_items_of_the_same_blog_are_news()
    {
        await SayAsync("Ada's  notes".Replace("  ", " ", StringComparison.Ordinal), "http://www.ada.example", Item(3), Item(4));

        Shown.ShouldBe(["blogs: Number 3", "blogs: Number 4"]);
    }

    [Fact]
    public async Task A_list_of_links_to_other_sites_has_no_host_that_could_change()
    {
        await SayAsync("Ada's notes", Home, Item(2), Item(3, "https://elsewhere.example/"));
        await SayAsync("Ada's notes", Home, Item(4, "https://third.example/"));

        Shown.ShouldBe(["blogs: Number 3", "blogs: Number 4"]);
    }

    [Fact]
    public async Task Until_a_person_decides_what_comes_later_waits_as_well()
    {
        await SayAsync("Cheap pills", Home, Item(3));
        await SayAsync("Cheap pills", Home, Item(4), Item(3));
        Shown.ShouldBeEmpty();

        await _bot.Get<DeliveryList>().RetryAsync([.. _bot.Texts("SELECT id FROM deliveries WHERE state = 'held'").Select(long.Parse)], default);
        await SayAsync("Cheap pills", Home, Item(5), Item(4), Item(3));

        Shown.ShouldBe(["blogs: Number 3", "blogs: Number 4", "blogs: Number 5"]);
    }

    private static string Item(int number, string home = Home) => Blog.Item($"g{number}", $"{home}{number}", $"Number {number}", Some.Noon.AddHours(20).AddMinutes(number));

    private async Task SayAsync(string title, string home, params string[] items)
    {
        _clock.Advance(TimeSpan.FromMinutes(20));
        _blog.Say("ada", title, items, home);
        await _bot.PollAsync(_blog.At("ada"));
        await _bot.DeliverAsync();
    }
}
