using System.Globalization;
using System.Text.Json;
using AnnounceBot.Announcements;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;
using AnnounceBot.Submissions;
using AnnounceBot.Submissions.Queue;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Submissions.Queue;

/// <summary>A bot with a queue: what members send it, and what moderators do about it.</summary>
internal sealed class QueueBot : IAsyncDisposable
{
    public static readonly Person Mia = new("33", "Mia", IsModerator: false), Mo = new("32", "Mo", IsModerator: true), Ada = new("31", "Ada", IsModerator: true);

    private QueueBot(Bot bot) => Bot = bot;

    public Bot Bot { get; }

    public static async Task<QueueBot> StartAsync(TempFolder folder, TestClock clock, RouteOptions[]? routes = null, params Uri[] feeds) => new(await Bot.StartAsync(
        folder.File("a.db"), clock, settings => settings with { Routes = routes ?? [new()], Watching = settings.Watching with { FirstPoll = FirstPoll.Nothing } }, feeds));

    /// <summary>Somebody sends something, and moderators are asked.</summary>
    public Task<SubmissionId> SendAsync(Submission? submission = null) => WriteAsync(session =>
    {
        var id = SubmissionStore.Add(session, submission ?? Suggested(Bot.Get<TimeProvider>().GetUtcNow()));
        Bot.Get<SubmissionQueue>().Ask(session, SubmissionStore.One(session, id)!);
        return id;
    });

    public static Submission Suggested(DateTimeOffset at, string link = "https://ada.example/lamps", string title = "How a lamp is made") =>
        new(default, SubmissionKind.Post, SubmissionState.Pending, link, link, title)
        {
            PersonId = Mia.Id,
            Person = Mia.Name,
            SentAt = at,
            Author = "Ada Lane",
            Excerpt = "A lamp begins with a wick.",
            Tags = ["lamps", "light"],
            PublishedAt = Some.Noon.AddDays(-1),
            Site = "Ada's notes",
            Note = "I liked it.",
        };

    public static Submission Proposed(DateTimeOffset at, string url = "https://bob.example/feed.xml") =>
        new(default, SubmissionKind.Feed, SubmissionState.Pending, url, url, "Bob's workshop")
        {
            PersonId = Mia.Id,
            Person = Mia.Name,
            SentAt = at,
            Excerpt = "How I saw\nHow I plane",
            Tags = ["wood"],
        };

    public async Task<string> PressAsync(string button, SubmissionId id, Person person) =>
        (await ReplyAsync(button, id.Value.ToString(CultureInfo.InvariantCulture), person)).Message.Text!;

    public Task<Reply> ReplyAsync(string button, string argument, Person person) =>
        Bot.Get<IEnumerable<IButton>>().Single(known => known.Name == button).PressAsync(new(person, argument), default);

    public Task<Opening> OpenAsync(string button, SubmissionId id, Person person) =>
        Bot.Get<IEnumerable<IFormButton>>().Single(known => known.Name == button).OpenAsync(new(person, id.Value.ToString(CultureInfo.InvariantCulture)), default);

    public async Task<string> FillInAsync(string form, SubmissionId id, Person person, params (string Field, string Text)[] given)
    {
        var answer = new FormAnswer(person, id.Value.ToString(CultureInfo.InvariantCulture), given.ToDictionary(field => field.Field, field => field.Text));
        return (await Bot.Get<IEnumerable<IForm>>().Single(known => known.Name == form).SubmitAsync(answer, default)).Message.Text!;
    }

    public Submission One(SubmissionId id) => Bot.Get<Database>().Read(session => SubmissionStore.One(session, id))!;

    public Task<T> WriteAsync<T>(Func<Session, T> work) => Bot.Get<Writer>().WriteAsync(work, default);

    /// <summary>The newest form of a submission's message, shown or still on its way.</summary>
    public ChatMessage Message(SubmissionId id)
    {
        var notice = One(id).Notice!.Value.Value;
        return Read($"SELECT message FROM deliveries WHERE id = {notice} OR (target_id = {notice} AND action = 'edit') ORDER BY id DESC LIMIT 1");
    }

    /// <summary>What people are told in private, oldest first: "person: text".</summary>
    public List<string> Receipts() => Bot.Texts("SELECT channel || ': ' || json_extract(message, '$.Text') FROM deliveries WHERE purpose = 'receipt' ORDER BY id");

    public List<string> Deeds() => Bot.Texts("SELECT person || ' ' || deed || ' ' || subject || coalesce(': ' || words, '') FROM deeds WHERE kind = 'submission' ORDER BY id");

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    private ChatMessage Read(string sql) => JsonSerializer.Deserialize(Bot.Texts(sql).ShouldHaveSingleItem(), ChatJson.Default.ChatMessage)!;
}
