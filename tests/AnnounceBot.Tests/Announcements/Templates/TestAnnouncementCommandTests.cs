using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Tests.Announcements.Templates;

public sealed class TestAnnouncementCommandTests : IDisposable
{
    private static readonly Person Mo = new("1", "Mo", IsModerator: true);

    private readonly TempDatabase _temp = new();
    private readonly TestAnnouncementCommand _command;

    public TestAnnouncementCommandTests()
    {
        var routes = new Routes([new() { Channel = "blogs" }, new() { Channel = "short", Template = "compact", Mention = "readers" }]);
        _command = new(Some.Looks(), routes, new Outbox(new Doorbell(), new TestClock(Some.Noon)), _temp.Database, _temp.Writer);
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task It_is_for_moderators_and_offers_the_looks()
    {
        _command.About.IsForModerators.ShouldBeTrue();
        (await TypeAsync("")).ShouldBe(["announcement", "compact", "headline"]);
        (await TypeAsync("Comp")).ShouldBe(["compact"]);
    }

    [Fact]
    public async Task A_look_that_came_with_a_reload_is_offered()
    {
        using var folder = new TempFolder();
        folder.Write("mine.hbs", "Mine: {{title}}");
        var looks = new Looks(new(null), new(), NullLogger<Looks>.Instance);
        var command = new TestAnnouncementCommand(looks, new Routes([]), new Outbox(new Doorbell(), new TestClock(Some.Noon)), _temp.Database, _temp.Writer);

        looks.Replace(new(new(folder.Path), new(), NullLogger<Looks>.Instance));

        (await command.CompleteAsync(new(Mo, "template", "mi"), default)).Select(choice => choice.Value).ShouldBe(["mine"]);
    }

    [Fact]
    public async Task A_look_that_is_not_there_is_told_and_nothing_is_sent()
    {
        (await UseAsync("general", "shiny")).ShouldBe("There is no template called \"shiny\". There are: announcement, compact, headline.");
        _temp.Texts("SELECT id FROM deliveries").ShouldBeEmpty();
    }

    [Fact]
    public async Task It_shows_the_newest_post_in_the_look_that_was_asked_for()
    {
        await _temp.WriteAsync(session => PostStore.Add(session, Some.Post("Newest")));

        var reply = await UseAsync("general", "compact");

        var message = Sent();
        message.Text.ShouldStartWith("Test: this is how a post looks here.\n**[Newest](<https://ada.example/1>)**");
        message.Mention.ShouldBeNull();
        _temp.Texts("SELECT purpose || ' in ' || channel || ' ' || state FROM deliveries").ShouldBe(["test in 77 pending"]);
        reply.ShouldContain("on its way to #general");
    }

    [Fact]
    public async Task Without_posts_it_shows_an_invented_one_in_the_channels_own_look_and_mentions_nobody()
    {
        await UseAsync("short", null);

        var message = Sent();
        message.Text.ShouldStartWith("Test: this is how a post looks here.\n**[How a lamp is made](");
        message.Mention.ShouldBeNull();
    }

    [Fact]
    public async Task A_look_that_begins_with_a_heading_shows_it_as_one()
    {
        await UseAsync("general", "headline");

        Sent().Text!.Split('\n')[1].ShouldStartWith("## [How a lamp is made](");
    }

    [Fact]
    public async Task A_card_has_the_word_above_it()
    {
        await UseAsync("blogs", null);

        Sent().Text.ShouldBe("Test: this is how a post looks here.");
        Sent().Card!.Title.ShouldBe("How a lamp is made");
    }

    private async Task<List<string>> TypeAsync(string text) => [.. (await _command.CompleteAsync(new(Mo, "template", text), default)).Select(choice => choice.Value)];

    private async Task<string> UseAsync(string channel, string? template)
    {
        var given = new Dictionary<string, object> { ["channel"] = new ChannelRef("77", channel) };
        if (template is not null)
            given["template"] = template;
        return (await _command.AnswerAsync(new(Mo) { Given = given }, default)).Message.Text!;
    }

    private ChatMessage Sent() => System.Text.Json.JsonSerializer.Deserialize(_temp.Texts("SELECT message FROM deliveries").Single(), ChatJson.Default.ChatMessage)!;
}
