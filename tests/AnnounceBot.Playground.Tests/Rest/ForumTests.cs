using System.Net;

namespace AnnounceBot.Playground.Tests.Rest;

public sealed class ForumTests : ApiTests
{
    [Fact]
    public async Task A_post_is_a_thread_with_its_first_message()
    {
        var answer = await Post($$$"""{"name":"A lamp","applied_tags":["{{{PlaygroundIds.ArticleTag}}}"],"message":{"content":"Look","embeds":[{"title":"A lamp"}]}}""");

        answer.Status.ShouldBe(HttpStatusCode.Created);
        var post = answer.Object;
        post["applied_tags"]![0]!.GetValue<string>().ShouldBe(PlaygroundIds.ArticleTag);
        post["message"]!["id"]!.GetValue<string>().ShouldBe(post["id"]!.GetValue<string>());
        post["message"]!["channel_id"]!.GetValue<string>().ShouldBe(post["id"]!.GetValue<string>());
        post["message_count"]!.GetValue<int>().ShouldBe(0);
        (await Api.GetAsync($"/channels/{post["id"]}/messages")).Array.ShouldHaveSingleItem()!["content"]!.GetValue<string>().ShouldBe("Look");
    }

    [Fact]
    public async Task Straight_into_a_forum_nothing_is_sent() =>
        (await Api.PostAsync($"/channels/{PlaygroundIds.ReadingRoom}/messages", Text("x"))).ShouldRefuse(HttpStatusCode.BadRequest, 40058);

    [Fact]
    public async Task A_forum_has_no_messages_to_list() =>
        (await Api.GetAsync($"/channels/{PlaygroundIds.ReadingRoom}/messages")).ShouldRefuse(HttpStatusCode.BadRequest, 50024);

    [Fact]
    public async Task A_tag_is_needed_when_the_forum_says_so()
    {
        World.Channels.RequireTag("reading-room", required: true);

        (await Post("""{"name":"A lamp","message":{"content":"x"}}""")).ShouldRefuse(HttpStatusCode.BadRequest, 40067);
        (await Api.GetAsync($"/channels/{PlaygroundIds.ReadingRoom}")).Object["flags"]!.GetValue<int>().ShouldBe(16);
    }

    [Fact]
    public async Task A_moderated_tag_is_for_moderators() =>
        (await Post($$$"""{"name":"A lamp","applied_tags":["{{{PlaygroundIds.PickedTag}}}"],"message":{"content":"x"}}""")).ShouldRefuse(HttpStatusCode.Forbidden, 50013);

    [Fact]
    public async Task A_tag_must_be_one_of_the_forums() =>
        (await Post("""{"name":"A lamp","applied_tags":["5"],"message":{"content":"x"}}""")).ShouldRefuse(HttpStatusCode.NotFound, 10087);

    [Theory]
    [InlineData("""{"message":{"content":"x"}}""", "name", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"name":"A lamp"}""", "message", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"name":"A lamp","message":{"content":5}}""", "message.content", "STRING_TYPE_CONVERT")]
    [InlineData("""{"name":"A lamp","applied_tags":["1","2","3","4","5","6"],"message":{"content":"x"}}""", "applied_tags", "BASE_TYPE_MAX_LENGTH")]
    public async Task A_post_that_does_not_fit_is_refused(string body, string path, string error) =>
        (await Post(body)).ErrorAt(path).ShouldBe(error);

    [Fact]
    public async Task An_empty_first_message_is_refused() =>
        (await Post("""{"name":"A lamp","message":{}}""")).ShouldRefuse(HttpStatusCode.BadRequest, 50006);

    private Task<ApiClient.Answer> Post(string body) => Api.PostAsync(ReadingRoom, Json(body));
}
