using AnnounceBot.Chat.Commands;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Submissions.Queue;

/// <summary>Moderators word submissions in another way before they are let in.</summary>
public sealed class QueueEditTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private QueueBot _queue = null!;

    public async Task InitializeAsync() => _queue = await QueueBot.StartAsync(_folder, _clock);

    public async Task DisposeAsync() => await _queue.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Edited_it_is_announced_in_the_moderators_words()
    {
        var id = await _queue.SendAsync();
        var fields = Fields(await _queue.OpenAsync("queue-edit", id, QueueBot.Mo));

        var answer = await _queue.FillInAsync("queue-edited", id, QueueBot.Mo, ("title", "Lamps, made"), ("author", "Ada"), ("tags", "#Lamps, oil ,lamps"));
        await _queue.PressAsync("queue-approve", id, QueueBot.Ada);
        await _queue.Bot.DeliverAsync();

        fields.Select(field => $"{field.Name}={field.Value}").ShouldBe(["title=How a lamp is made", "author=Ada Lane", "excerpt=A lamp begins with a wick.", "tags=lamps, light"]);
        answer.ShouldBe("Changed: the message shows it as it is now. Nothing is decided yet.");
        _queue.Bot.Chat.Shown.ShouldContain("blogs: Lamps, made");
        _queue.Bot.Texts("SELECT author || ' ' || coalesce(excerpt, 'none') || ' ' || tags FROM posts").ShouldBe(["Ada none [\"Lamps\",\"oil\"]"]);
        _queue.Deeds().ShouldBe(["Mo edited 1: was: How a lamp is made", "Ada approved 1"]);
    }

    [Fact]
    public async Task An_edit_changes_the_message_in_its_place_and_keeps_the_buttons()
    {
        var id = await _queue.SendAsync();
        await _queue.Bot.DeliverAsync();

        await _queue.FillInAsync("queue-edited", id, QueueBot.Mo, ("title", "Lamps, made"));
        await _queue.Bot.DeliverAsync();

        _queue.Bot.Chat.Done.ShouldBe(["edit id of How a lamp is made to Lamps, made"]);
        _queue.Message(id).Buttons.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_title_that_nobody_could_read_changes_nothing()
    {
        var id = await _queue.SendAsync();

        (await _queue.FillInAsync("queue-edited", id, QueueBot.Mo, ("title", "\u200B"))).ShouldBe("It needs a title that can be read. Nothing was changed.");
        (await _queue.FillInAsync("queue-edited", id, QueueBot.Mo, ("title", "?!"))).ShouldBe("It needs a title that can be read. Nothing was changed.");

        _queue.One(id).Title.ShouldBe("How a lamp is made");
    }

    [Fact]
    public async Task A_blogs_form_asks_for_name_and_tags_only()
    {
        var opened = await _queue.OpenAsync("queue-edit", await _queue.SendAsync(QueueBot.Proposed(_clock.GetUtcNow())), QueueBot.Mo);

        opened.ShouldBeOfType<Opening.With>().Form.Title.ShouldBe("Before it is watched");
        Fields(opened).Select(field => field.Label).ShouldBe(["Name of the blog", "Tags"]);
    }

    private static IReadOnlyList<FormField> Fields(Opening opening) => opening.ShouldBeOfType<Opening.With>().Form.Fields;
}
