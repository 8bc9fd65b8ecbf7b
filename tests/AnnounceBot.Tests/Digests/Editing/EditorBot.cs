using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Digests.Editing;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Tests.Digests.Editing;

/// <summary>A bot whose moderators edit the draft of an issue: what they press, choose and write comes to it as from the chat.</summary>
internal sealed class EditorBot : IAsyncDisposable
{
    public static readonly Person Mo = new("32", "Mo", IsModerator: true), Ada = new("31", "Ada", IsModerator: true);

    private readonly TempFolder _folder = new();
    private readonly List<PostId> _posts = [];

    private EditorBot()
    {
    }

    public TestClock Clock { get; } = new(Some.Noon.AddHours(1));

    public Bot Bot { get; private set; } = null!;

    public IReadOnlyList<PostId> Posts => _posts;

    public Draft Draft => Bot.Get<DraftDesk>().Current()!;

    /// <param name="titles">Of the posts that there are; they were published a minute apart.</param>
    public static async Task<EditorBot> StartAsync(IReadOnlyList<string> titles, DigestOptions? options = null)
    {
        var editor = new EditorBot();
        editor.Bot = await Bot.StartAsync(editor._folder.File("a.db"), editor.Clock, settings => settings with { Digest = options ?? new() });
        foreach (var title in titles)
            await editor.AddAsync(title);
        return editor;
    }

    public async Task<PostId> AddAsync(string title, Func<Post, Post>? change = null)
    {
        var number = _posts.Count + 1;
        var post = Some.Post(title, $"https://ada.example/{number}") with { PublishedAt = Some.Noon.AddMinutes(number - 1000), FirstSeenAt = Clock.GetUtcNow() };
        _posts.Add(await Bot.Get<Writer>().WriteAsync(session => PostStore.Add(session, change?.Invoke(post) ?? post), default));
        Clock.Advance(TimeSpan.FromSeconds(1));
        return _posts[^1];
    }

    /// <summary>Registers what the editor is used with beside commands and buttons.</summary>
    public void AddTo(IServiceCollection services)
    {
        foreach (var menu in Digest<IMenu>(menu => menu.Name))
            services.AddSingleton(menu);
        foreach (var form in Digest<IForm>(form => form.Name))
            services.AddSingleton(form);
        foreach (var opener in Digest<IFormButton>(opener => opener.Name))
            services.AddSingleton(opener);
    }

    public Task<RunningDiscord> ConnectAsync(LocalDiscord discord) => RunningDiscord.StartAsync(
        discord, [.. Bot.Get<IEnumerable<ISlashCommand>>().Where(command => command.About.Group == DigestCommands.Group)], [.. Digest<IButton>(button => button.Name)], also: AddTo);

    public async Task<ChatMessage> OpenAsync(Person? by = null) => (await Bot.Get<DraftEditor>().OpenAsync(by ?? Mo, default)).Message;

    public async Task<ChatMessage> PressAsync(ChatMessage shown, string label, Person? by = null) => (await ReplyAsync(shown, label, by)).Message;

    public Task<Reply> ReplyAsync(ChatMessage shown, string label, Person? by = null)
    {
        var pressed = Button(shown, label);
        return Bot.Get<IEnumerable<IButton>>().Single(button => button.Name == pressed.Name).PressAsync(new(by ?? Mo, pressed.Argument), default);
    }

    /// <param name="posts">From the menu.</param>
    public async Task<ChatMessage> ChooseAsync(ChatMessage shown, string menu, Person? by, params IReadOnlyList<PostId> posts)
    {
        var used = shown.Menus.Single(one => one.Name == menu);
        var values = posts.Select(post => $"{post.Value}").ToList();
        used.Choices.Select(choice => choice.Value).ShouldBe(used.Choices.Select(choice => choice.Value).Union(values));
        values.Count.ShouldBeInRange(used.Least, used.Most);
        return (await Bot.Get<IEnumerable<IMenu>>().Single(one => one.Name == menu).ChooseAsync(new(by ?? Mo, used.Argument, values), default)).Message;
    }

    /// <summary>Chooses all of a page but these.</summary>
    public Task<ChatMessage> TakeOutAsync(ChatMessage shown, Person? by, params PostId[] posts)
    {
        var menu = shown.Menus.Single(one => one.Name == InMenu.MenuName);
        return ChooseAsync(shown, InMenu.MenuName, by, [.. menu.Chosen.Select(value => new PostId(long.Parse(value, null))).Except(posts)]);
    }

    public Task<ChatMessage> OpenEntryAsync(ChatMessage shown, PostId post, Person? by = null) => ChooseAsync(shown, OpenMenu.MenuName, by, [post]);

    public async Task<Form> AskAsync(ChatMessage shown, string label, Person? by = null) => (await OpeningAsync(shown, label, by)).ShouldBeOfType<Opening.With>().Form;

    /// <returns>What is said instead of a form.</returns>
    public async Task<Reply> NotAskedAsync(ChatMessage shown, string label) => (await OpeningAsync(shown, label, Mo)).ShouldBeOfType<Opening.Not>().Reply;

    /// <summary>Sends a form with what stands in it but for what is given.</summary>
    public Task<Reply> SendAsync(Form form, Person? by, params IReadOnlyList<(string Field, string Text)> given)
    {
        var filled = form.Fields.ToDictionary(field => field.Name, field => field.Value ?? "");
        foreach (var (field, text) in given)
            filled[field] = text;
        var answer = new FormAnswer(by ?? Mo, form.Argument, filled.Where(field => field.Value.Length > 0).ToDictionary());
        return Bot.Get<IEnumerable<IForm>>().Single(known => known.Name == form.Name).SubmitAsync(answer, default);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        _folder.Dispose();
    }

    private Task<Opening> OpeningAsync(ChatMessage shown, string label, Person? by)
    {
        var pressed = Button(shown, label);
        return Bot.Get<IEnumerable<IFormButton>>().Single(button => button.Name == pressed.Name).OpenAsync(new(by ?? Mo, pressed.Argument), default);
    }

    private IEnumerable<T> Digest<T>(Func<T, string> nameOf) => Bot.Get<IEnumerable<T>>().Where(part => nameOf(part).StartsWith("digest-", StringComparison.Ordinal));

    private static ChatButton Button(ChatMessage shown, string label) =>
        shown.Buttons.SingleOrDefault(button => button.Label.StartsWith(label, StringComparison.Ordinal)) ?? throw new InvalidOperationException($"There is no \"{label}\" among {string.Join(", ", shown.Buttons.Select(button => button.Label))}.");
}
