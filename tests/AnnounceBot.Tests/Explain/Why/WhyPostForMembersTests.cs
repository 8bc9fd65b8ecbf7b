using AnnounceBot.Chat.Journal;
using AnnounceBot.Posts;
using AnnounceBot.Submissions;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Explain.Why;

/// <summary>What those who are no moderators read about a post.</summary>
public sealed class WhyPostForMembersTests : IDisposable
{
    private const string Link = "https://ada.example/lamps";

    private readonly TempDatabase _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Members_read_when_it_was_seen_and_where_it_stands_and_nobodys_name()
    {
        var why = new WhySide(_temp);
        var post = await why.PostAsync(Some.Post("Lamps", Link));
        await why.AnnounceAsync(post);
        await why.AnnounceAsync(post, "secret-plans", "failed", "no rights");
        await SuggestAsync(WhySide.Cem, SubmissionState.Approved, "Mo", "well written", post);
        await _temp.WriteAsync(session => DeedStore.Write(session, Some.Noon, WhySide.Mo, "featured", DeedKind.Post, post.Value));

        var text = await why.AskAsync(WhySide.Mia, Link);

        text.ShouldContain("It is announced in <#4242> since <t:1772452800:f>. [See it](<https://chat.example/4242/777>)");
        foreach (var secret in (string[])["Cem", "Mo", "well written", "secret-plans", "no rights", "routes"])
            text.ShouldNotContain(secret, Case.Sensitive);
    }

    [Fact]
    public async Task The_one_who_suggested_it_reads_what_became_of_that_and_not_who_decided()
    {
        var why = new WhySide(_temp);
        await SuggestAsync(WhySide.Cem, SubmissionState.Approved, "Mo", null, await why.PostAsync(Some.Post(link: Link)));

        var text = await why.AskAsync(WhySide.Cem, Link);

        text.ShouldContain("You suggested it <t:1772452800:f>. It was approved: thank you.");
        text.ShouldNotContain("Mo", Case.Sensitive);
    }

    [Theory]
    [InlineData("held", "It waits for a moderator:")]
    [InlineData("pending", "It waits for its turn, and will be announced.")]
    [InlineData("failed", "It could not be announced. Moderators were told why.")]
    [InlineData("dropped", "It is not announced any more:")]
    public async Task Members_read_what_became_of_it_without_reasons(string state, string expected)
    {
        var why = new WhySide(_temp);
        await why.AnnounceAsync(await why.PostAsync(Some.Post(link: Link)), state: state, reason: "because of Ermintrude");

        var text = await why.AskAsync(WhySide.Mia, Link);

        text.ShouldContain(expected);
        text.ShouldNotContain("Ermintrude");
    }

    [Fact]
    public async Task What_a_moderator_took_back_stands_nowhere()
    {
        var why = new WhySide(_temp);
        var post = await why.PostAsync(Some.Post(link: Link));
        await why.AnnounceAsync(post);
        await _temp.WriteAsync(session => session.Execute("UPDATE posts SET retracted_at = 0 WHERE id = @id", ("@id", post.Value)));

        (await why.AskAsync(WhySide.Mia, Link)).ShouldEndWith("A moderator took it back, so it is shown nowhere any more.");
        (await why.AskAsync(WhySide.Mo, Link)).ShouldContain("**Taken back** <t:0:f>");
    }

    private Task SuggestAsync(AnnounceBot.Chat.Commands.Person by, SubmissionState state, string? decidedBy, string? reason, PostId post) => _temp.WriteAsync(session =>
    {
        var id = SubmissionStore.Add(session, new(default, SubmissionKind.Post, SubmissionState.Pending, Link, null, "Lamps") { PersonId = by.Id, Person = by.Name, SentAt = Some.Noon, Note = "please" });
        SubmissionStore.Decide(session, id, state, decidedBy, Some.Noon, reason, post);
    });
}
