using System.Text.Json.Nodes;
using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Playground;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Tests.Chat.Discord;

/// <summary>What is for one person only, from the outbox to their conversation.</summary>
public sealed class DirectMessageTests : IAsyncLifetime, IDisposable
{
    private static readonly ChatMessage Thanks = new() { Text = "Thank you." };

    private readonly TempDatabase _temp = new();
    /// <summary>A while ago: a nonce is not looked for any more, the conversation is.</summary>
    private readonly TestClock _clock = new(TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(30));
    private DiscordSide _discord = null!;

    public async Task InitializeAsync() => _discord = await DiscordSide.StartAsync();

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_receipt_stands_in_the_conversation_with_its_person_and_nobody_else_reads_it()
    {
        await EnqueueAsync(PlaygroundIds.Mia);
        await EnqueueAsync(PlaygroundIds.Mo);
        await EnqueueAsync(PlaygroundIds.Mia);

        await DeliverAsync();

        Said("Mia").ShouldBe(["Thank you.", "Thank you."]);
        Said("Mo").ShouldBe(["Thank you."]);
        Said("Ada").ShouldBeEmpty();
        _temp.Texts("SELECT DISTINCT state FROM deliveries").ShouldBe(["sent"]);
    }

    [Theory]
    [InlineData(FaultKind.DropAfter)]
    [InlineData(FaultKind.ServerErrorAfter)]
    [InlineData(FaultKind.DropBefore)]
    public async Task One_whose_answer_was_lost_is_looked_for_in_the_conversation_and_stands_there_once(FaultKind kind)
    {
        await EnqueueAsync(PlaygroundIds.Mia);
        _discord.Server.Faults.Add(new(kind) { Count = null, Route = "POST /channels/{channel_id}/messages" });
        await DeliverAsync();
        _discord.Server.Faults.Clear();

        for (var i = 0; i < 3; i++)
            await DeliverAsync();

        Said("Mia").ShouldBe(["Thank you."]);
        _temp.Texts("SELECT state FROM deliveries").ShouldBe(["sent"]);
    }

    [Fact]
    public async Task Closed_direct_messages_fail_quietly_and_for_good()
    {
        _discord.Server.Faults.Add(new(FaultKind.DirectMessagesClosed) { Person = "Mia" });
        await EnqueueAsync(PlaygroundIds.Mia);

        for (var i = 0; i < 3; i++)
            await DeliverAsync();

        Said("Mia").ShouldBeEmpty();
        _temp.Texts("SELECT purpose || ' ' || state || ' ' || attempts || ' ' || reason FROM deliveries").ShouldBe(["receipt failed 1 They take no direct messages from me."]);
        _temp.Texts("SELECT lane FROM notices").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("nobody")]
    public async Task Somebody_who_is_not_there_keeps_nothing_waiting(string person)
    {
        await EnqueueAsync(person);
        await EnqueueAsync(PlaygroundIds.Mia);

        await DeliverAsync();

        _temp.Texts("SELECT state FROM deliveries ORDER BY id").ShouldBe(["failed", "sent"]);
        _temp.Texts("SELECT lane FROM notices").ShouldBeEmpty();
    }

    private Task EnqueueAsync(string person) => _temp.WriteAsync(session => { new Outbox(new(), _clock).Create(session, new(Purpose.Receipt, $"@{person}", Thanks)); });

    private async Task DeliverAsync()
    {
        var outbox = new Outbox(new(), _clock);
        await new Deliverer(_temp.QueueOf(outbox, _clock), _temp.ForgottenOf(outbox, _clock), _discord.Chat, _clock, NullLogger<Deliverer>.Instance).DeliverPendingAsync(default);
        _clock.Advance(TimeSpan.FromMinutes(2));
    }

    /// <summary>As that person's own page shows it.</summary>
    private List<string> Said(string person) =>
        [.. _discord.World.Channels.OpenTo(_discord.World.Person(person)!).Where(channel => channel!["type"]!.GetValue<int>() == 1)
            .SelectMany(channel => _discord.World.Messages.SeenBy(_discord.World.Person(person)!, channel!["id"]!.GetValue<string>()).OfType<JsonObject>())
            .Select(message => message["content"]!.GetValue<string>())];
}
