using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Week;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Week;

/// <summary>In Lisbon, on a Wednesday at noon; on the Sunday before the clocks went forward.</summary>
public abstract class WeekSide : IDisposable
{
    private protected static readonly DateTimeOffset Now = new(2026, 4, 1, 12, 0, 0, TimeSpan.FromHours(1));

    private protected static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private protected readonly TempDatabase _temp = new();
    private protected readonly FakeReactions _reactions = new();
    private protected readonly WeekCommand _command;
    private protected readonly TurnButton _button;
    private protected readonly ShareButton _share;

    protected WeekSide()
    {
        var community = new CommunityOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon"), Culture = British };
        var clock = new TestClock(Now.ToUniversalTime());
        var pages = new WeekPages(_temp.Database, new(_temp.Database, community), new(_temp.Database, [_reactions]), community, clock);
        (_command, _button) = (new(pages, _temp.Database), new(WeekPages.ButtonName, pages.PressedAsync, WeekPages.Instead));
        _share = new(WeekPages.ButtonName, pages.PressedAsync, WeekPages.Instead);
    }

    public void Dispose()
    {
        _temp.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static Post At(string published, Post post) => post with { PublishedAt = DateTimeOffset.Parse(published, CultureInfo.InvariantCulture) };

    private protected static Post Recent(
        string title, string link = "https://ada.example/1", string? author = "Ada", string? excerpt = null, PostKind kind = PostKind.Article, IReadOnlyList<string>? tags = null) =>
        Some.Post(title, link, author, excerpt, kind, tags) with { PublishedAt = Now.AddHours(-1) };

    private protected static string Day(int year, int month, int day) => new DateTime(year, month, day).ToString("D", British);

    private protected Task AddAsync(params Post[] posts) => _temp.WriteAsync(session => Array.ForEach(posts, post => PostStore.Add(session, post)));

    private protected async Task<ChatMessage> AskAsync(params (string Option, object Value)[] given) =>
        (await _command.AnswerAsync(new(Mia) { Given = given.ToDictionary(option => option.Option, option => option.Value) }, default)).Message;

    private protected Task<ChatMessage> PressAsync(ChatMessage message, string label) => PressAsync(message.Buttons.Single(button => button.Label == label).Argument);

    private protected async Task<ChatMessage> PressAsync(string argument) => (await _button.PressAsync(new(Mia, argument), default)).Message;

    private protected async Task<List<string>> OffersAsync(string option, string typed) =>
        [.. (await _command.CompleteAsync(new(Mia, option, typed), default)).Select(choice => choice.Value)];

    private protected static Person Mia => new("1", "Mia", IsModerator: false);

    private protected static IEnumerable<string> Labels(ChatMessage message) => message.Buttons.Select(button => button.Label);

    private protected static List<string> Titles(ChatMessage message) => [.. (message.Card?.Text ?? message.Text!).Split('\n')
        .Where(line => line.StartsWith("* [", StringComparison.Ordinal) || line.StartsWith("* ⭐ [", StringComparison.Ordinal)).Select(line => MaskedLink.At(line, line.IndexOf('[', StringComparison.Ordinal))!.Label)];
}
