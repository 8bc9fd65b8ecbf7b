using AnnounceBot.Chat.Discord;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class OpenAnswerStoreTests : IDisposable
{
    private static readonly OpenAnswer Command = new(new(900), new(51), "a-secret", IsUpdate: false, Some.Noon);
    private static readonly OpenAnswer Press = Command with { Interaction = new(901), IsUpdate = true, Since = Some.Noon.AddMinutes(1) };

    private readonly TempDatabase _database = new();

    public void Dispose() => _database.Dispose();

    private OpenAnswerStore Store => new(_database.Database, _database.Writer);

    [Fact]
    public async Task Who_waits_is_remembered_by_the_next_process_until_they_are_answered()
    {
        await Store.AddAsync(Command, default);
        await Store.AddAsync(Press, default);

        (await Store.ReadAsync(default)).ShouldBe([Command, Press]);
        await Store.RemoveAsync(Command.Interaction, default);
        (await Store.ReadAsync(default)).ShouldBe([Press]);
    }

    [Fact]
    public async Task Tokens_are_kept_for_as_long_as_they_answer_something()
    {
        await Store.AddAsync(Command, default);
        await Store.AddAsync(Press with { Since = Some.Noon.AddMinutes(15) }, default);
        (await Store.ReadAsync(default)).Count.ShouldBe(2);

        await Store.AddAsync(Press with { Interaction = new(902), Since = Some.Noon.AddMinutes(15.1) }, default);

        (await Store.ReadAsync(default)).ShouldNotContain(Command);
    }

    [Fact]
    public async Task A_note_that_was_not_waited_for_does_not_come_after_its_removal()
    {
        using var held = new ManualResetEventSlim();
        var before = _database.Writer.WriteAsync(_ => held.Wait(), default);
        using var limit = new CancellationTokenSource();
        var noting = Store.AddAsync(Command, limit.Token);

        await limit.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(noting.AsTask());
        var removing = Store.RemoveAsync(Command.Interaction, default);
        held.Set();
        await before;
        await removing;

        (await Store.ReadAsync(default)).ShouldBeEmpty();
    }
}
