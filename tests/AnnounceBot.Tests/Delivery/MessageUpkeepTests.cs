using System.Text.Json;
using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Delivery;

public sealed class MessageUpkeepTests : IDisposable
{
    private static readonly ChatMessage Message = new() { Card = new() { Title = "One", Link = "https://ada.example/1", Text = "A long text", Author = "Ada" }, Topic = "One" };

    private readonly TempDatabase _temp = new();
    private readonly TestClock _clock = new(Some.Noon);
    private readonly Outbox _outbox;

    public MessageUpkeepTests() => _outbox = new(new Doorbell(), _clock);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Of_what_was_shown_long_ago_title_and_place_are_kept()
    {
        await EnqueueAsync(Purpose.Announcement, "sent");
        await TrimAsync();

        var kept = Messages().ShouldHaveSingleItem();
        kept.Card.ShouldBe(new Card { Title = "One", Link = "https://ada.example/1" });
        kept.Topic.ShouldBe("One");
        _temp.Texts("SELECT message_id FROM deliveries").ShouldBe(["m"]);
    }

    [Fact]
    public async Task Of_what_one_person_was_told_nothing_is_kept()
    {
        await EnqueueAsync(Purpose.Receipt, "sent");
        await TrimAsync();

        Messages().ShouldHaveSingleItem().Card.ShouldBeNull();
        _temp.Texts("SELECT message FROM deliveries").ShouldNotContain(message => message.Contains("One"));
    }

    [Theory]
    [InlineData("pending")]
    [InlineData("held")]
    [InlineData("failed")]
    public async Task What_may_still_be_shown_stays_whole(string state)
    {
        await EnqueueAsync(Purpose.Announcement, state);
        await TrimAsync();

        Messages().ShouldHaveSingleItem().Card!.Text.ShouldBe("A long text");
    }

    [Fact]
    public async Task So_does_what_was_shown_lately()
    {
        await EnqueueAsync(Purpose.Announcement, "sent");
        await TrimAsync(days: 300);

        Messages().ShouldHaveSingleItem().Card!.Text.ShouldBe("A long text");
    }

    private async Task EnqueueAsync(Purpose purpose, string state)
    {
        var id = await _temp.WriteAsync(session => _outbox.Create(session, new(purpose, "blogs", Message)));
        await _temp.WriteAsync(session => session.Execute("UPDATE deliveries SET state = @state, message_id = 'm' WHERE id = @id", ("@state", state), ("@id", id.Value)));
    }

    private async Task TrimAsync(int days = 400)
    {
        _clock.Advance(TimeSpan.FromDays(days));
        var upkeep = new MessageUpkeep(_temp.Database, _temp.Writer, new(), _clock);
        while (await upkeep.StepAsync(default))
            continue;
    }

    private List<ChatMessage> Messages() => _temp.Texts("SELECT message FROM deliveries").ConvertAll(json => JsonSerializer.Deserialize(json, ChatJson.Default.ChatMessage)!);
}
