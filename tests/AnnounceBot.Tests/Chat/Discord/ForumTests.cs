using AnnounceBot.Chat;
using AnnounceBot.Playground;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Playground.World;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class ForumTests : IAsyncLifetime
{
    private const string Forum = "reading-room", StartsPost = "POST /channels/{channel_id}/threads";

    private static readonly ChatMessage Message = Some.Message() with { Topic = "Lamps, and how to light them" };

    private readonly TestClock _clock = new(Some.Noon);
    private DiscordSide _discord = null!;

    public async Task InitializeAsync() => _discord = await DiscordSide.StartAsync(_clock);

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task A_message_in_a_forum_is_a_post_with_its_topic_as_name()
    {
        var outcome = await SendAsync(Message);

        var post = _discord.Threads.ShouldHaveSingleItem();
        post.Name.ShouldBe("Lamps, and how to light them");
        var starter = _discord.Messages(post.Name).ShouldHaveSingleItem();
        starter["embeds"]![0]!["title"]!.GetValue<string>().ShouldBe("A title");
        outcome.ShouldBe(new SendOutcome.Done(new(post.Id, starter["id"]!.GetValue<string>())));
    }

    [Fact]
    public async Task A_post_carries_the_tags_of_the_forum_that_its_message_has_but_no_moderated_one()
    {
        await SendAsync(Message with { Tags = ["Article", "lamps", "VIDEO", "picked"] });

        Tags().ShouldBe([PlaygroundIds.ArticleTag, PlaygroundIds.VideoTag]);
    }

    [Fact]
    public async Task A_moderated_tag_is_given_where_the_bot_may_manage_threads()
    {
        _discord.World.Channels.Find(Forum)!.Overwrites.Add(new(PlaygroundIds.Bot, ForPerson: true, Permissions.ManageThreads, Permissions.None));

        await SendAsync(Message with { Tags = ["picked"] });

        Tags().ShouldBe([PlaygroundIds.PickedTag]);
    }

    [Fact]
    public async Task A_forum_that_requires_a_tag_gets_one_that_fits_any_post_where_none_fits_this_one()
    {
        var forum = _discord.World.Channels.Find(Forum)!;
        forum.Tags = [new("1", "video", Moderated: false, null), new("2", "Other", Moderated: false, null), new("3", "News", Moderated: false, null)];
        _discord.World.Channels.RequireTag(Forum, required: true);

        (await SendAsync(Message)).ShouldBeOfType<SendOutcome.Done>();

        Tags().ShouldBe(["3"]);
    }

    [Fact]
    public async Task Else_it_gets_the_first_tag_that_anyone_may_use()
    {
        var forum = _discord.World.Channels.Find(Forum)!;
        forum.Tags = [new("1", "picked", Moderated: true, null), new("2", "lamps", Moderated: false, null), new("3", "light", Moderated: false, null)];
        _discord.World.Channels.RequireTag(Forum, required: true);

        await SendAsync(Message);

        Tags().ShouldBe(["2"]);
    }

    [Fact]
    public async Task A_forum_that_requires_a_tag_and_has_none_refuses_with_what_to_do()
    {
        _discord.World.Channels.Find(Forum)!.Tags = [new("1", "picked", Moderated: true, null)];
        _discord.World.Channels.RequireTag(Forum, required: true);

        var refused = (await SendAsync(Message)).ShouldBeOfType<SendOutcome.Refused>();

        refused.Reason.ShouldBe("#reading-room wants a tag on each post, and has none that I may give. Add one called \"blog\" there that anyone may use, then retry.");
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_is_found_among_the_open_threads()
    {
        await LoseAsync(Message);

        (await FindAsync()).ShouldBe(new Sighting.Found(OnlyPost()));
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_is_found_when_its_thread_was_archived_meanwhile()
    {
        await LoseAsync(Message);
        for (var i = 0; i < 60; i++) // more than a page of younger ones
            await ArchiveAnotherAsync(i);

        (await FindAsync()).ShouldBe(new Sighting.Found(new(_discord.Threads[0].Id, _discord.Threads[0].Id)));
    }

    [Fact]
    public async Task A_post_whose_first_message_was_deleted_meanwhile_counts_as_shown()
    {
        await LoseAsync(Message);
        var post = OnlyPost();
        await _discord.Chat.DeleteAsync(post, default);

        (await FindAsync()).ShouldBe(new Sighting.Found(post));
    }

    [Fact]
    public async Task A_post_that_is_known_to_be_another_is_not_taken_for_it()
    {
        var done = (await SendAsync(Message)).ShouldBeOfType<SendOutcome.Done>();
        _clock.Advance(TimeSpan.FromSeconds(10));

        (await FindAsync(id => id == done.Message.Id)).ShouldBeOfType<Sighting.NotFound>();
    }

    [Theory]
    [InlineData("Another topic", "https://ada.example/1")]
    [InlineData("Lamps, and how to light them", "https://ada.example/12")]
    public async Task A_post_of_another_name_or_with_another_link_is_not_taken_for_it(string topic, string link)
    {
        await SendAsync(Message with { Topic = topic, Card = Message.Card! with { Title = "Another", Link = link } });
        _clock.Advance(TimeSpan.FromSeconds(10));

        (await FindAsync()).ShouldBeOfType<Sighting.NotFound>();
    }

    [Fact]
    public async Task Before_a_post_counts_as_never_made_its_request_has_time_to_arrive()
    {
        (await FindAsync()).ShouldBeOfType<Sighting.Later>().Wait.ShouldBe(TimeSpan.FromSeconds(5));
        _clock.Advance(TimeSpan.FromSeconds(5));

        (await FindAsync(begunAt: Some.Noon)).ShouldBeOfType<Sighting.NotFound>();
    }

    [Fact]
    public async Task A_post_whose_thread_was_archived_is_changed_and_deleted_all_the_same()
    {
        await SendAsync(Message);
        var post = OnlyPost();
        _discord.World.Threads.Archive(post.Channel, locked: false);

        (await _discord.Chat.EditAsync(post, Message with { Text = "Changed" }, default)).ShouldBe(new SendOutcome.Done(post));
        _discord.Messages(Message.Topic!).ShouldHaveSingleItem()["content"]!.GetValue<string>().ShouldBe("Changed");
        _discord.World.Threads.Archive(post.Channel, locked: false);
        (await _discord.Chat.DeleteAsync(post, default)).ShouldBe(new SendOutcome.Done(post));
        _discord.Messages(Message.Topic!).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_whose_thread_is_locked_stays_as_it_was()
    {
        await SendAsync(Message);
        _discord.World.Threads.Archive(OnlyPost().Channel, locked: true);

        (await _discord.Chat.EditAsync(OnlyPost(), Message, default)).ShouldBe(new SendOutcome.Gone("its thread is locked, so it stays as it was"));
        (await _discord.Chat.DeleteAsync(OnlyPost(), default)).ShouldBeOfType<SendOutcome.Refused>().Reason.ShouldContain("Unlock it, then retry");
    }

    [Fact]
    public async Task A_post_that_somebody_deleted_is_gone_and_does_not_block_its_forum()
    {
        await SendAsync(Message);
        var post = OnlyPost();
        _discord.World.Channels.Delete(post.Channel);

        (await _discord.Chat.EditAsync(post, Message, default)).ShouldBe(new SendOutcome.Gone("its channel or thread was deleted"));
        (await _discord.Chat.DeleteAsync(post, default)).ShouldBeOfType<SendOutcome.Gone>();
    }

    private async Task LoseAsync(ChatMessage message)
    {
        _discord.Server.Faults.Add(new(FaultKind.DropAfter) { Route = StartsPost });
        (await SendAsync(message)).ShouldBeOfType<SendOutcome.Unanswered>();
    }

    private async Task ArchiveAnotherAsync(int number)
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        if (number == 0)
            _discord.World.Threads.Archive(OnlyPost().Channel, locked: false);
        _clock.Advance(TimeSpan.FromSeconds(1));
        var other = (await SendAsync(Message with { Topic = $"Number {number}" })).ShouldBeOfType<SendOutcome.Done>();
        _discord.World.Threads.Archive(other.Message.Channel, locked: false);
    }

    private MessageRef OnlyPost() => _discord.Threads.ShouldHaveSingleItem().Id is var id ? new(id, id) : throw new InvalidOperationException();

    private IReadOnlyList<string> Tags() => _discord.Threads.ShouldHaveSingleItem().Thread!.Tags;

    private Task<SendOutcome> SendAsync(ChatMessage message) => _discord.Chat.CreateAsync(Forum, message, "n1", default);

    private Task<Sighting> FindAsync(Func<string, bool>? isKnown = null, DateTimeOffset? begunAt = null) => _discord.Chat.FindAsync(
        Forum, new(Message, "n1", Message.Card!.Link, begunAt ?? Some.Noon, isKnown ?? (_ => false)), default);
}
