using System.Net;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Tests.Rest;

/// <summary>What each action takes, and what the bot is told when it is taken away.</summary>
public sealed class PermissionTests : ApiTests
{
    public static TheoryData<string, string, int> Matrix => new()
    {
        { "message", nameof(Permissions.ViewChannel), 50001 },
        { "message", nameof(Permissions.SendMessages), 50013 },
        { "message", nameof(Permissions.EmbedLinks), 0 },
        { "embed", nameof(Permissions.EmbedLinks), 50013 },
        { "poll", nameof(Permissions.SendPolls), 50013 },
        { "reply", nameof(Permissions.ReadMessageHistory), 160002 },
        { "edit", nameof(Permissions.ViewChannel), 50001 },
        { "edit", nameof(Permissions.SendMessages), 0 },
        { "edit embed", nameof(Permissions.EmbedLinks), 50013 },
        { "delete", nameof(Permissions.ViewChannel), 50001 },
        { "delete", nameof(Permissions.SendMessages), 0 },
        { "crosspost", nameof(Permissions.ViewChannel), 50001 },
        { "crosspost", nameof(Permissions.SendMessages), 50013 },
        { "crosspost others'", nameof(Permissions.None), 50013 },
        { "react", nameof(Permissions.ViewChannel), 50001 },
        { "react", nameof(Permissions.ReadMessageHistory), 50013 },
        { "react", nameof(Permissions.AddReactions), 50013 },
        { "react too", nameof(Permissions.AddReactions), 0 },
        { "thread", nameof(Permissions.ViewChannel), 50001 },
        { "thread", nameof(Permissions.CreatePublicThreads), 50013 },
        { "thread", nameof(Permissions.SendMessages), 0 },
        { "in thread", nameof(Permissions.SendMessagesInThreads), 50013 },
        { "in thread", nameof(Permissions.SendMessages), 0 },
        { "forum post", nameof(Permissions.ViewChannel), 50001 },
        { "forum post", nameof(Permissions.SendMessages), 50013 },
        { "forum post", nameof(Permissions.EmbedLinks), 50013 },
        { "forum post", nameof(Permissions.CreatePublicThreads), 0 },
        { "list", nameof(Permissions.ViewChannel), 50001 },
        { "archived", nameof(Permissions.ReadMessageHistory), 50013 },
    };

    /// <param name="code">0: it is done all the same.</param>
    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task An_action_takes_its_permissions_and_no_others(string action, string taken, int code)
    {
        var message = (await Api.SayAsync(PlaygroundIds.Blogs, "news"))["id"]!.GetValue<string>();
        var theirs = World.SayAs(World.Person("Mo")!, "blogs", "ours").Value!["id"]!.GetValue<string>();
        var talked = (await Api.SayAsync(PlaygroundIds.Blogs, "talked about"))["id"]!.GetValue<string>();
        var thread = (await Api.PostAsync($"{Blogs}/{talked}/threads", Json("""{"name":"x"}"""))).Object["id"]!.GetValue<string>();
        World.Reactions.Add(World.Person("Mo")!, PlaygroundIds.Blogs, message, "👀").Refusal.ShouldBeNull();
        Take(Enum.Parse<Permissions>(taken));

        var answer = await (action switch
        {
            "message" => Api.PostAsync(Blogs, Text("x")),
            "embed" => Api.PostAsync(Blogs, Json("""{"embeds":[{"title":"x"}]}""")),
            "poll" => Api.PostAsync(Blogs, Json("""{"poll":{"question":{"text":"?"},"answers":[{"poll_media":{"text":"!"}}]}}""")),
            "reply" => Api.PostAsync(Blogs, Json($$$"""{"content":"x","message_reference":{"message_id":"{{{message}}}"}}""")),
            "edit" => Api.SendAsync("PATCH", $"{Blogs}/{message}", Text("y")),
            "edit embed" => Api.SendAsync("PATCH", $"{Blogs}/{message}", Json("""{"embeds":[{"title":"x"}]}""")),
            "delete" => Api.SendAsync("DELETE", $"{Blogs}/{message}"),
            "crosspost" => Api.SendAsync("POST", $"{Blogs}/{message}/crosspost"),
            "crosspost others'" => Api.SendAsync("POST", $"{Blogs}/{theirs}/crosspost"),
            "react" => Api.SendAsync("PUT", $"{Blogs}/{message}/reactions/👍/@me"),
            "react too" => Api.SendAsync("PUT", $"{Blogs}/{message}/reactions/👀/@me"),
            "thread" => Api.PostAsync($"{Blogs}/{message}/threads", Json("""{"name":"x"}""")),
            "in thread" => Api.PostAsync($"/channels/{thread}/messages", Text("x")),
            "forum post" => Api.PostAsync(ReadingRoom, Json("""{"name":"x","message":{"embeds":[{"title":"x"}]}}""")),
            "list" => Api.GetAsync(Blogs),
            "archived" => Api.GetAsync($"/channels/{PlaygroundIds.Blogs}/threads/archived/public"),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
        });

        if (code == 0)
            ((int)answer.Status).ShouldBeInRange(200, 299, answer.Body?.ToJsonString());
        else
            answer.ShouldRefuse(HttpStatusCode.Forbidden, code);
    }

    [Fact]
    public void Who_may_not_see_a_channel_can_neither_read_nor_write_there()
    {
        var mia = World.Person("Mia")!;

        World.SayAs(mia, "mod-queue", "hello").Refusal!.Code.ShouldBe(50001);
        World.Messages.SeenBy(mia, PlaygroundIds.ModQueue).ShouldBeEmpty();
        World.SayAs(World.Person("Ada")!, "mod-queue", "hello").Refusal.ShouldBeNull();
    }
}
