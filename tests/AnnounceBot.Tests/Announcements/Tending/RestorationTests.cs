using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Tending;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements.Tending;

/// <summary>Posts that moderators bring back, and which one they mean.</summary>
public sealed class RestorationTests : RetractionSide
{
    [Fact]
    public async Task What_was_taken_back_can_be_brought_back_also_after_a_restart_and_mentions_nobody()
    {
        await StartAsync(new RouteOptions { Mention = "readers" });
        await SayAsync(Lamps());
        await RetractAsync();
        await StartAsync(new RouteOptions { Mention = "readers" });

        var sheet = await AskAsync();
        sheet.Card!.Text!.ShouldStartWith("It was taken back <t:");
        var answer = await _ann.PressAsync(sheet, "Bring it back");
        await _bot.DeliverAsync();
        await SayAsync(Lamps("Lamps, edited"));

        answer.Text!.ShouldStartWith("It is back:");
        _bot.Chat.Shown.ShouldBe(["blogs: Lamps"]);
        _bot.Chat.Done.ShouldBe(["edit id of Lamps to Lamps, edited"]);
        _bot.Texts("SELECT coalesce(json_extract(message, '$.Mention'), 'nobody') FROM deliveries WHERE action = 'create' ORDER BY id").ShouldBe(["readers", "nobody"]);
        Deeds().ShouldBe(["Mo retracted", "Ann brought back"]);
    }

    [Fact]
    public async Task What_a_moderator_had_dropped_is_not_announced_by_bringing_the_post_back()
    {
        _blog.Say("ada", "Ada's notes", [Lamps(), Old]);
        await _bot.PollAsync(Ada);
        await _bot.Get<DeliveryList>().DropAsync([1], "dropped by Ann", default);
        await RetractAsync();

        await _mo.PressAsync(await AskAsync(), "Bring it back");
        await _bot.DeliverAsync();

        _bot.Chat.Shown.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_comes_back_into_the_message_with_the_others()
    {
        _clock.Advance(TimeSpan.FromHours(1));
        await SayAsync([.. Enumerable.Range(1, 11).Select(i => Blog.Item($"g{i}", $"https://ada.example/{i}", $"Number {i}", Some.Noon.AddMinutes(i)))]);
        await RetractAsync("https://ada.example/3");

        await _mo.PressAsync(await AskAsync("https://ada.example/3"), "Bring it back");
        await _bot.DeliverAsync();

        _bot.Chat.Shown.Count.ShouldBe(1);
        LastEdit().Text!.ShouldStartWith("11 posts came from Ada's notes");
        LastEdit().Text!.ShouldContain("Number 3]");
    }

    [Theory]
    [InlineData("https://nobody.example/1")]
    [InlineData("lamps")]
    [InlineData("@everyone **https://discord.com/channels/1/2/3**")]
    public async Task A_link_that_leads_to_no_post_is_answered_with_what_to_do(string link)
    {
        var answer = await _mo.UseAsync<RetractCommand>(("link", link));

        answer.Text!.ShouldStartWith("I know no post at ");
        answer.Text.ShouldNotContain(" @everyone");
        answer.Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_link_of_its_message_will_do_unless_that_shows_several()
    {
        await SayAsync(Lamps());
        await _bot.Get<Writer>().WriteAsync(session => session.Execute("UPDATE deliveries SET message_id = '4711'"), default);
        (await AskAsync("<https://discord.com/channels/1/2/4711>")).Text.ShouldBe("**Take this post back?**");

        await _bot.Get<Writer>().WriteAsync(session => session.Execute("INSERT INTO announcements (post_id, channel, delivery_id) VALUES (1, 'blogs', 1)"), default);
        (await AskAsync("https://discord.com/channels/1/2/4711")).Text.ShouldBe("That message shows 2 posts. Give me the address of the one that you mean.");
    }

    [Fact]
    public async Task Keep_it_keeps_it()
    {
        await SayAsync(Lamps());

        var sheet = await _mo.PressAsync(await AskAsync(), "Keep it");

        sheet.Buttons.Select(button => button.Label).ShouldBe(["Feature", "Retract…", "Title only…", "Block…"]);
        _bot.Texts("SELECT count(*) FROM posts WHERE retracted_at IS NOT NULL").ShouldBe(["0"]);
    }
}
