using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Announcements.Routing;
using AnnounceBot.Announcements.Tending;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements.Tending;

/// <summary>The button under an announcement, and what moderators find behind it.</summary>
public sealed class MoreButtonTests : IAsyncLifetime, IDisposable
{
    private static readonly Uri Ada = new("https://ada.example/feed.xml");

    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private readonly Chatter _mia, _mo, _ann;
    private Bot _bot = null!;

    public MoreButtonTests() => (_mia, _mo, _ann) = (new(() => _bot, "Mia", isModerator: false), new(() => _bot, "Mo"), new(() => _bot, "Ann"));

    public async Task InitializeAsync() => _bot = await Bot.StartAsync(_folder.File("a.db"), _clock, null, Ada);

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_announcement_of_one_post_has_it_and_one_of_several_has_not()
    {
        await BringAsync(1);
        await BringAsync([.. Enumerable.Range(10, 12)]);

        _bot.Texts("SELECT coalesce(json_extract(message, '$.Buttons[0].Label') || ' ' || json_extract(message, '$.Buttons[0].Name') || ' ' || json_extract(message, '$.Buttons[0].Argument'), 'none') FROM deliveries ORDER BY id")
            .ShouldBe(["More… more 1", "none"]);
    }

    [Fact]
    public async Task It_tells_everybody_of_the_blog_and_of_the_authors_other_posts()
    {
        await BringAsync(1);
        await BringAsync(2);
        await _bot.Get<Writer>().WriteAsync(session =>
        {
            PostStore.Add(session, Some.Post("Long ago", "https://ada.example/old") with { PublishedAt = Some.Noon.AddDays(-31) });
            PostStore.Add(session, Some.Post("Of somebody else", "https://bob.example/1", author: "Bob"));
        }, default);

        var sheet = await _mia.PressAsync(Announcement(1), "More…");

        sheet.Card!.Title.ShouldBe("Number 1");
        sheet.Card.Text.ShouldBe($"From Ada's notes, published <t:{Some.Noon.AddMinutes(1).ToUnixTimeSeconds()}:R>; I saw it <t:{Some.Noon.AddHours(1).ToUnixTimeSeconds()}:R>.\nAlso by Ada in the last 30 days:\n* [Number 2](<https://ada.example/2>)");
        sheet.Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task Moderators_feature_a_post_and_think_better_of_it()
    {
        await BringAsync(1);

        var featured = await _mo.PressAsync(await _mo.PressAsync(Announcement(1), "More…"), "Feature");
        featured.Text.ShouldBe("Featured: it comes first in `/week`.");
        _bot.Texts("SELECT featured_at FROM posts").ShouldBe([_clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        (await _mia.PressAsync(Announcement(1), "More…")).Card!.Text!.ShouldContain("★ Featured");

        (await _ann.PressAsync(featured, "Unfeature")).Text.ShouldBe("It is one of many again.");
        _bot.Texts("SELECT count(*) FROM posts WHERE featured_at IS NOT NULL").ShouldBe(["0"]);
        _bot.Texts("SELECT person || ' ' || deed || ' ' || kind || ' ' || subject FROM deeds ORDER BY id").ShouldBe(["Mo featured post 1", "Ann unfeatured post 1"]);
    }

    [Fact]
    public async Task Two_who_feature_it_at_once_do_it_once()
    {
        await BringAsync(1);
        var sheet = await _mo.PressAsync(Announcement(1), "More…");

        var answers = await Task.WhenAll(_mo.PressAsync(sheet, "Feature"), _ann.PressAsync(sheet, "Feature"));

        answers.Select(answer => answer.Text).Order().ShouldBe(["Featured: it comes first in `/week`.", "Nothing to do: it is featured already, or was taken back."]);
        answers.ShouldAllBe(answer => answer.Buttons[0].Label == "Unfeature");
        _bot.Texts("SELECT count(*) FROM deeds").ShouldBe(["1"]);
    }

    [Fact]
    public async Task Of_a_post_that_was_taken_back_it_tells_only_that()
    {
        await BringAsync(1);
        var message = Announcement(1);
        var sheet = await _mo.PressAsync(message, "More…");
        await _mo.PressAsync(await _mo.PressAsync(sheet, "Retract…"), "Take it back");

        (await _mia.PressAsync(message, "More…")).Card!.Text!.ShouldStartWith("It was taken back");
        (await _mo.PressAsync(sheet, "Feature")).Text.ShouldBe("Nothing to do: it is featured already, or was taken back.");
    }

    [Theory]
    [InlineData("more", "99")]
    [InlineData("more", "")]
    [InlineData("tend", "99/feature")]
    [InlineData("tend", "feature")]
    public async Task A_post_that_nobody_knows_is_answered_with_a_sentence(string button, string argument) =>
        (await _mo.PressAsync(new() { Buttons = [new("It", button, argument)] }, "It")).Text.ShouldBe(PostSheets.Unknown);

    [Fact]
    public void Only_moderators_may_tend()
    {
        _bot.Get<IEnumerable<IButton>>().Where(button => button.Name is "tend" || button.Name.StartsWith("block-", StringComparison.Ordinal) || button.Name.StartsWith("route-", StringComparison.Ordinal))
            .ShouldAllBe(button => button.IsForModerators);
        RouteCommands.Group.IsForModerators.ShouldBeTrue();
        BlockCommands.Group.IsForModerators.ShouldBeTrue();
        new RetractCommand(_bot.Get<PostSheets>(), _bot.Get<Database>()).About.IsForModerators.ShouldBeTrue();
    }

    [Fact]
    public async Task What_strangers_wrote_is_inert_and_fits()
    {
        var hostile = $"@everyone [x](https://evil.example) **{new string('W', 400)}";
        await _bot.Get<Writer>().WriteAsync(session =>
        {
            for (var number = 0; number < 8; number++)
                PostStore.Add(session, Some.Post(hostile, $"https://ada.example/{number}{new string('p', 1400)}", author: hostile));
        }, default);

        var sheet = await _mo.PressAsync(new() { Buttons = [MoreButton.Under(new(1))] }, "More…");

        sheet.Card!.Text!.Length.ShouldBeLessThan(4096);
        sheet.Card.Text.ShouldNotContain(" @everyone");
        sheet.Card.Text.ShouldNotContain("](https://evil");
        foreach (var step in new[] { "Retract…", "Title only…", "Block…" })
            (await _mo.PressAsync(sheet, step)).Buttons.ShouldAllBe(button => button.Label.Length <= 80);
    }

    private static ChatMessage Announcement(long post) => new() { Buttons = [MoreButton.Under(new(post))] };

    private Task BringAsync(params int[] numbers) => _bot.Get<Writer>().WriteAsync(
        session =>
        {
            var entries = numbers.Select(number => Some.Entry($"{number}", $"https://ada.example/{number}", $"Number {number}", Some.Noon.AddMinutes(number)) with { Author = "Ada" });
            var arrival = Some.Arrival([.. entries], _bot.Feed(Ada).Id, lastSuccess: Some.Noon.AddDays(-1));
            session.Execute("UPDATE feeds SET title = 'Ada''s notes'");
            _clock.Advance(TimeSpan.FromHours(1));
            _bot.Get<Intake>().TakeIn(session, Intake.Prepare(session, arrival));
        }, default);
}
