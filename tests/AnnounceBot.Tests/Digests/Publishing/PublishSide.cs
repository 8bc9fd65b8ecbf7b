using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Publishing;
using AnnounceBot.Digests.Publishing.Schedule;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Publishing;

/// <summary>The whole bot in this process, with posts that wait for an issue: in Lisbon, on a Wednesday at noon.</summary>
public abstract class PublishSide : IAsyncLifetime, IDisposable
{
    private protected static readonly DateTimeOffset Now = new(2026, 4, 1, 11, 0, 0, TimeSpan.Zero);

    private protected static readonly Person Mo = new("id of Mo", "Mo", IsModerator: true), Ada = new("id of Ada", "Ada", IsModerator: true);

    private protected readonly TempFolder _folder = new();
    private protected readonly TestClock _clock = new(Now);
    private protected Bot _bot = null!;

    /// <summary>What a test wants other than the defaults.</summary>
    private protected virtual DigestOptions Options => new() { OutputFolder = new(Output) };

    private protected string Output => _folder.File("issues");

    private protected FakeChat Chat => _bot.Chat;

    private protected Publisher Publisher => _bot.Get<Publisher>();

    private protected DraftDesk Desk => _bot.Get<DraftDesk>();

    public async Task InitializeAsync() => await StartAsync(Options);

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task StartAsync(DigestOptions options) => _bot = await Bot.StartAsync(
        _folder.File("a.db"), _clock, settings => settings with { Digest = options, Community = new() { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon") } });

    /// <summary>The process ends and begins anew.</summary>
    private protected async Task RestartAsync(DigestOptions? options = null)
    {
        await _bot.DisposeAsync();
        await StartAsync(options ?? Options);
    }

    private protected Task<List<PostId>> AddAsync(int posts, DateTimeOffset? seen = null) => _bot.Get<Writer>().WriteAsync(session => Enumerable.Range(1, posts).Select(number =>
    {
        var moment = (seen ?? Now).AddMinutes(number - 1000);
        // Each on a host of its own that is never asked: no private address is.
        return PostStore.Add(session, Some.Post($"Post {number:00}", $"http://10.0.0.{number}/", excerpt: string.Join(' ', Enumerable.Repeat("lantern", 90))) with { PublishedAt = moment, FirstSeenAt = moment });
    }).ToList(), default);

    /// <summary>Begins a draft and publishes it.</summary>
    private protected async Task<PublishedIssue> PublishAsync(Person? by = null) =>
        (await Publisher.PublishAsync((await Desk.BeginAsync(by ?? Mo, default)).At, by ?? Mo, default)).ShouldBeOfType<PublishOutcome.Done>().Issue;

    /// <summary>Delivers all that is due now.</summary>
    private protected async Task DeliverAsync(int times = 6)
    {
        for (var i = 0; i < times; i++)
        {
            await _bot.DeliverAsync();
            _clock.Advance(TimeSpan.FromSeconds(2));
        }
    }

    private protected Task LookAsync() => _bot.Get<DueIssue>().LookAsync(default);

    private protected long Messages(DigestId issue) => Texts($"SELECT delivery_id FROM digest_messages WHERE digest_id = {issue.Value}").Count;

    private protected List<string> Texts(string sql) => _bot.Texts(sql);

    /// <returns>What moderators were told in their channel, as it was said first.</returns>
    private protected List<string> Notices => [.. Chat.Shown.Where(shown => shown.StartsWith("mod-queue: ", StringComparison.Ordinal)).Select(shown => shown["mod-queue: ".Length..])];

    /// <returns>What the notices say now.</returns>
    private protected List<ChatMessage> Standing => [.. Texts("SELECT message FROM deliveries WHERE purpose = 'notice' AND action = 'create' AND state <> 'dropped' ORDER BY id")
        .Select(json => System.Text.Json.JsonSerializer.Deserialize(json, ChatJson.Default.ChatMessage)!)];

    private protected async Task<Reply> UseAsync<T>(Person person, params (string Option, object Value)[] given) where T : ISlashCommand =>
        await _bot.Get<IEnumerable<ISlashCommand>>().OfType<T>().Single().AnswerAsync(new(person) { Given = given.ToDictionary(pair => pair.Option, pair => pair.Value) }, default);

    private protected async Task<Reply> PressAsync(Person person, ChatMessage message, string label)
    {
        var button = message.Buttons.Single(known => known.Label == label);
        return await _bot.Get<IEnumerable<IButton>>().Single(known => known.Name == button.Name).PressAsync(new(person, button.Argument), default);
    }
}
