using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Explain;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Submissions;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Explain;

public sealed class AboutCommandTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    private readonly WhySide _side;

    public AboutCommandTests() => _side = new(_temp);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task An_empty_bot_says_so() => (await AskAsync(isModerator: false)).ShouldEndWith(
        "I know no posts yet.\nThere is no blog yet that I watch: a moderator can list some in my configuration.");

    [Fact]
    public async Task Members_read_what_it_watches_and_how_much_came_of_it()
    {
        var feed = await _side.FeedAsync();
        await _side.PostAsync(Some.Post() with { Feed = feed });
        await _side.PostAsync(Some.Post(link: "https://ada.example/old") with { Feed = feed, PublishedAt = Some.Noon.AddDays(-8) });

        var text = await AskAsync(isModerator: false);

        text.ShouldEndWith("I know 2 posts, 1 of the last seven days: `/week` shows them.\nI watch one blog:\n* [Ada's notes](<https://ada.example/>)");
        text.ShouldNotContain("For moderators");
    }

    [Fact]
    public async Task Moderators_read_what_waits_and_what_fails()
    {
        await _side.FeedAsync();
        await _temp.WriteAsync(session =>
        {
            session.Execute("UPDATE feeds SET failing_since = 0");
            SubmissionStore.Add(session, new(default, SubmissionKind.Post, SubmissionState.Pending, "https://bob.example/x", null, "X") { SentAt = Some.Noon });
        });
        await _side.AnnounceAsync(await _side.PostAsync(Some.Post()), state: "held");

        (await AskAsync(isModerator: true)).ShouldContain("Announcements: 0 wait, 1 are held, 0 failed.\nSubmissions that wait for you: 1. Feeds that I cannot read: 1.");
    }

    [Fact]
    public async Task Many_blogs_with_long_names_fit()
    {
        for (var number = 1; number <= 30; number++)
            await _side.FeedAsync($"https://blog{number}.example/{new string('x', 100)}", $"{new string('n', 90)} {number}", $"https://blog{number}.example/{new string('h', 100)}");

        var text = await AskAsync(isModerator: true);

        text.ShouldContain("I watch 30 blogs, among them:\n* [nnn");
        text.Length.ShouldBeLessThanOrEqualTo(2000);
    }

    [Fact]
    public async Task Where_the_community_is_on_the_web_is_told_if_it_is_there_and_its_address_is_known()
    {
        const string Told = "All of it as a feed: <https://lantern.example/s/feed.xml>. On the web: <https://lantern.example/s/>.";
        var root = new Uri("https://lantern.example/s");

        (await AskAsync(isModerator: false, new(root, IsOpen: true))).ShouldContain(Told);
        (await AskAsync(isModerator: false, new(root, IsOpen: false))).ShouldNotContain("feed:");
        (await AskAsync(isModerator: false, new(null, IsOpen: true))).ShouldNotContain("feed:");
    }

    private async Task<string> AskAsync(bool isModerator, SiteAddresses? site = null)
    {
        var about = new AboutCommand(
            new(_temp.Database), new DeliveryList(_temp.Database, _temp.Writer, _side.Clock), _temp.Database, new CommunityOptions(), site ?? new(null, IsOpen: false), () => new ChatHealth(Some.Noon, null, 0, 1000), _side.Clock);
        return (await about.AnswerAsync(new(new("1", "Mia", isModerator)), default)).Message.Text!;
    }
}
