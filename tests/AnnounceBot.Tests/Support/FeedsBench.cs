using System.Text.Json;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Watching;

namespace AnnounceBot.Tests.Support;

/// <summary>A bot in virtual time, blogs on a real server, and moderators who type and press, without a chat's wire.</summary>
internal sealed class FeedsBench : IAsyncDisposable
{
    public static readonly Person Mo = new("1", "Mo", IsModerator: true), Max = new("2", "Max_", IsModerator: true);

    private readonly TempFolder _folder = new();

    private FeedsBench(Blog blog) => Blog = blog;

    public TestClock Clock { get; } = new(Some.Noon);

    public Blog Blog { get; }

    public Bot Bot { get; private set; } = null!;

    /// <param name="configured">Paths of feeds that the configuration names.</param>
    public static async Task<FeedsBench> StartAsync(params string[] configured)
    {
        var bench = new FeedsBench(await Blog.StartAsync());
        await bench.RestartAsync(configured);
        return bench;
    }

    /// <summary>Ends the bot and starts it once more, over the same database.</summary>
    public async Task RestartAsync(params string[] configured)
    {
        if (Bot is not null)
            await Bot.DisposeAsync();
        Bot = await Bot.StartAsync(_folder.File("a.db"), Clock, settings => Change?.Invoke(settings) ?? settings, [.. configured.Select(Blog.At)]);
    }

    public Func<Settings, Settings>? Change { get; set; }

    public FeedStore Feeds => Bot.Get<FeedStore>();

    public Task<T> WriteAsync<T>(Func<FeedDesk, Session, T> work) => Bot.Get<Writer>().WriteAsync(session => work(Bot.Get<FeedDesk>(), session), default);

    public Task<FeedId> AddAsync(string path, string? name = null) => AddAsync(new NewFeed(Blog.At(path)) { Name = name });

    /// <returns>The feed that reads the address: a new one, or the one that did already.</returns>
    public Task<FeedId> AddAsync(NewFeed feed, bool onCommandLine = false) =>
        WriteAsync((desk, session) => desk.Add(session, feed, onCommandLine ? null : Mo) is AddOutcome.Known { Feed.Id: var known } ? known : FeedDesk.Watched(session, feed.Url)!.Id);

    /// <summary>A feed with some posts.</summary>
    public void Publish(string path, params string[] titles) => Blog.Say(path, path, titles.Select(title => Blog.Item(title, $"https://{path}.example/{title}", title, Some.Noon)));

    public Task<PollResult> PollAsync(string path) => Bot.PollAsync(Blog.At(path));

    public async Task<Reply> TypeAsync(string command, params (string Name, object Value)[] given) => await TypeAsync(Mo, command, given);

    public async Task<Reply> TypeAsync(Person by, string command, params (string Name, object Value)[] given) =>
        await Bot.Get<IEnumerable<ISlashCommand>>().Single(known => known.About.Path == command).AnswerAsync(new(by) { Given = given.ToDictionary(option => option.Name, option => option.Value) }, default);

    public Task<Reply> PressAsync(ChatMessage message, string label, Person? by = null)
    {
        var button = message.Buttons.Single(known => known.Label == label);
        return Bot.Get<IEnumerable<IButton>>().Single(known => known.Name == button.Name).PressAsync(new(by ?? Mo, button.Argument), default);
    }

    /// <summary>What moderators are told, the oldest first, each as it is shown in the end.</summary>
    public List<ChatMessage> Notices() => Bot.Texts("""
        SELECT coalesce((SELECT message FROM deliveries AS edit WHERE edit.target_id = told.id AND edit.action = 'edit' ORDER BY edit.id DESC LIMIT 1), message)
        FROM deliveries AS told WHERE purpose = 'notice' AND action = 'create' ORDER BY id
        """).ConvertAll(json => JsonSerializer.Deserialize(json, ChatJson.Default.ChatMessage)!);

    public List<string> Deeds() => Bot.Texts("SELECT coalesce(person, 'somebody') || ' ' || deed || ' ' || subject FROM deeds ORDER BY id");

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Blog.DisposeAsync();
        _folder.Dispose();
    }
}
