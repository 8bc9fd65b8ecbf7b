using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Posts.Lists;

public sealed class LatestCommandTests : IDisposable
{
    private readonly TempDatabase _temp = new();
    private readonly LatestPages _pages;
    private readonly LatestCommand _command;
    private readonly TurnButton _button;

    public LatestCommandTests()
    {
        _pages = new(_temp.Database, new(_temp.Database, new CommunityOptions()));
        _command = new(_pages, _temp.Database);
        _button = new(LatestPages.ButtonName, (argument, person, _) => Task.FromResult(_pages.Pressed(argument, person)), LatestPages.Instead);
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task The_newest_posts_come_first_however_old_they_are()
    {
        await _temp.AddAsync(Years(3, Some.Post("Older")), Years(1, Some.Post("New")), Years(20, Some.Post("Oldest")));

        var page = await AskAsync();

        page.Text.ShouldStartWith("3 posts:");
        Titles(page).ShouldBe(["New", "Older", "Oldest"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Author_and_tag_narrow_it_down_and_pages_turn(bool isIndexed)
    {
        await _temp.AddAsync([.. Enumerable.Range(1, 12).Select(number => Some.Post($"{number}", author: "Zoë: a/b", tags: ["oil"])), Some.Post("Other", tags: ["oil"]), Some.Post("Another", author: "Zoë: a/b")]);
        if (isIndexed)
            await _temp.IndexAsync();

        var first = await AskAsync(("author", "Zoë: a/b"), ("tag", " OIL "));
        var second = (await _button.PressAsync(new(Mia, first.Buttons.ShouldHaveSingleItem().Argument), default)).Message;

        first.Text.ShouldStartWith("12 posts tagged OIL by Zoë: a/b, page 1 of 2:");
        Titles(second).ShouldBe(["2", "1"]);
        Titles(await AskAsync(("tag", "oil"))).Count.ShouldBe(10);
    }

    [Fact]
    public async Task Featured_posts_stand_in_their_place_marked()
    {
        await _temp.AddAsync(Years(2, Some.Post("Featured")), Years(1, Some.Post("New")));
        await _temp.SetAsync(new(1), "featured_at", 1L);

        (await AskAsync()).Text!.Split('\n').Where(line => line.StartsWith('*') && !line.StartsWith("**", StringComparison.Ordinal)).ShouldBe(
            ["* [New](<https://ada.example/1>) by Ada", "* ⭐ [Featured](<https://ada.example/1>) by Ada"]);
    }

    [Theory]
    [InlineData(null, "There are no posts yet.")]
    [InlineData("@everyone", @"There are no posts by \@everyone.")]
    public async Task Nothing_gets_a_sentence(string? author, string text) =>
        (await (author is null ? AskAsync() : AskAsync(("author", author)))).Text.ShouldBe(text);

    [Fact]
    public async Task A_broken_button_gets_a_sentence() =>
        (await _button.PressAsync(new(Mia, "0/oil"), default)).Message.Text.ShouldBe("I cannot read that button any more. Type `/posts latest` to see the newest posts.");

    [Fact]
    public async Task Tags_and_authors_are_offered_but_none_of_retracted_posts()
    {
        await _temp.AddAsync(Some.Post(author: "Zoë", tags: ["oil"]), Some.Post(author: "Zed", tags: ["wax"]));
        await _temp.SetAsync(new(2), "retracted_at", 1L);

        (await OffersAsync("author", "z")).ShouldBe(["Zoë"]);
        (await OffersAsync("tag", "")).ShouldBe(["oil"]);
    }

    private static Post Years(int ago, Post post) => post with { PublishedAt = Some.Noon.AddYears(-ago) };

    private static Person Mia => new("1", "Mia", IsModerator: false);

    private async Task<ChatMessage> AskAsync(params (string Option, object Value)[] given) =>
        (await _command.AnswerAsync(new(Mia) { Given = given.ToDictionary(option => option.Option, option => option.Value) }, default)).Message;

    private async Task<List<string>> OffersAsync(string option, string typed) =>
        [.. (await _command.CompleteAsync(new(Mia, option, typed), default)).Select(choice => choice.Value)];

    private static List<string> Titles(ChatMessage message) => [.. (message.Card?.Text ?? message.Text!).Split('\n')
        .Where(line => line.StartsWith("* [", StringComparison.Ordinal)).Select(line => MaskedLink.At(line, 2)!.Label)];
}
