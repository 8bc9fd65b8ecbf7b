using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Submissions;
using AnnounceBot.Submissions.Own;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Support;

/// <summary>The whole bot with a blog on a real server, and people who submit its pages. Without the chat: what they would read is what they get.</summary>
internal sealed class SubmitBench : IAsyncDisposable
{
    public static readonly Person Mia = new("11", "Mia", IsModerator: false);

    public static readonly Person Cem = new("12", "Cem", IsModerator: false) { Roles = [new("77", "Contributor")] };

    private readonly TempFolder _folder = new();
    private Func<SubmissionsOptions, SubmissionsOptions>? _options;

    public TestClock Clock { get; } = new(Some.Noon);

    public Blog Blog { get; private set; } = null!;

    public Bot Bot { get; private set; } = null!;

    /// <param name="feeds">Paths of feeds that are watched.</param>
    public static async Task<SubmitBench> StartAsync(Func<SubmissionsOptions, SubmissionsOptions>? options = null, params string[] feeds)
    {
        var bench = new SubmitBench { _options = options, Blog = await Blog.StartAsync() };
        await bench.StartBotAsync(feeds);
        return bench;
    }

    public async Task RestartAsync()
    {
        await Bot.DisposeAsync();
        await StartBotAsync([]);
    }

    /// <summary>A page as blogs have them.</summary>
    /// <returns>Its address.</returns>
    public string Page(string path, string title, string? head = null, string author = "Ada", string text = "Lamps need oil, and oil needs care. This is how to trim a wick so that it does not smoke.")
    {
        Blog.SayRaw(path, $"<!doctype html><html lang=en><head><title>{System.Net.WebUtility.HtmlEncode(title)}</title><meta name=author content=\"{System.Net.WebUtility.HtmlEncode(author)}\">{head}</head><body><article><p>{System.Net.WebUtility.HtmlEncode(text)}</p></article></body></html>");
        return Blog.At(path).AbsoluteUri;
    }

    public async Task<ChatMessage> SubmitAsync(Person person, string link, string? note = null, string? title = null, string? tags = null)
    {
        var given = new Dictionary<string, object> { ["link"] = link };
        foreach (var (name, value) in new[] { ("note", note), ("title", title), ("tags", tags) })
        {
            if (value is not null)
                given.Add(name, value);
        }

        return (await new SubmitCommand(Bot.Get<SubmitDesk>(), Bot.Get<SubmitLook>()).AnswerAsync(new(person) { Given = given }, default)).Message;
    }

    public async Task<ChatMessage> SubmitMessageAsync(Person person, string text) =>
        (await new SubmitMessageCommand(Bot.Get<SubmitDesk>(), Bot.Get<SubmitLook>()).AnswerAsync(new(person, new("1", "2"), text), default)).Message;

    public async Task<ChatMessage> SubmissionsAsync(Person person) => (await new SubmissionsCommand(Bot.Get<OwnPages>()).AnswerAsync(new(person), default)).Message;

    public Task<ChatMessage> PressAsync(Person person, ChatMessage message, string label) => PressAsync(person, message.Buttons.Single(button => button.Label == label));

    public async Task<ChatMessage> PressAsync(Person person, ChatButton button) =>
        (await Bot.Get<IEnumerable<IButton>>().Single(known => known.Name == button.Name).PressAsync(new(person, button.Argument), default)).Message;

    /// <summary>Submits a page, and sends what the preview shows.</summary>
    public async Task<ChatMessage> SendAsync(Person person, string link) => await PressAsync(person, await SubmitAsync(person, link), "Send");

    /// <summary>Opens the form under a preview.</summary>
    public Task<Opening> OpenAsync(Person person, ChatMessage preview)
    {
        var button = preview.Buttons.Single(button => button.Label == "Edit");
        return new EditButton(Bot.Get<SendDesk>(), Bot.Get<SubmitLook>()).OpenAsync(new(person, button.Argument), default);
    }

    /// <summary>Fills it in with what stands there, but for what is given here, and sends it.</summary>
    public async Task<ChatMessage> EditAsync(Person person, ChatMessage preview, params (string Field, string? Value)[] changes)
    {
        var form = (await OpenAsync(person, preview)).ShouldBeOfType<Opening.With>().Form;
        var filled = form.Fields.Select(field => (field.Name, Value: changes.FirstOrDefault(change => change.Field == field.Name) is (not null, var value) ? value : field.Value))
            .Where(field => !string.IsNullOrWhiteSpace(field.Value)).ToDictionary(field => field.Name, field => field.Value!);
        return (await new EditForm(Bot.Get<SendDesk>(), Bot.Get<SubmitLook>()).SubmitAsync(new(person, form.Argument, filled), default)).Message;
    }

    /// <summary>A post that is known, at an address of its own.</summary>
    public Task<PostId> KnowAsync(string link, string title = "Known", string? unannounced = null) => WriteAsync(session =>
    {
        var post = PostStore.Add(session, Some.Post(title, link) with { Unannounced = unannounced });
        var url = CanonicalUrl.Of(link)!.Value;
        KeyStore.Teach(session, post, new(1), new(0, Guid: null, url.Whole, url.Value, TitleDay: null));
        return post;
    });

    public Task<T> WriteAsync<T>(Func<Session, T> work) => Bot.Get<Writer>().WriteAsync(work, default);

    public T Read<T>(Func<Session, T> work) => Bot.Get<Database>().Read(work);

    public List<Submission> All() => Read(session => session.Query(SubmissionColumns.All + " ORDER BY id", SubmissionColumns.Read));

    public long Seconds(PostId post) => Read(session => session.Scalar("SELECT seconds FROM posts WHERE id = @post", ("@post", post.Value)))!.Value;

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Blog.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartBotAsync(string[] feeds) => Bot = await Bot.StartAsync(
        _folder.File("a.db"), Clock, settings => settings with { Submissions = _options?.Invoke(settings.Submissions) ?? settings.Submissions },
        [.. feeds.Select(Blog.At)]);
}
