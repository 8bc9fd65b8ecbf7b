using System.Text.Json.Nodes;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Discord.Tests.Rest;

/// <summary>Left out, mentions would be allowed: no path may forget them.</summary>
public sealed class MentionTests
{
    private static readonly OutgoingFile File = new("a.txt", "a"u8.ToArray(), "text/plain");

    public static TheoryData<string> Paths => ["create", "edit", "forum", "respond", "update", "edit original", "follow up", "edit follow-up"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Nobody_is_notified_unless_it_is_said(string path) => (await SentAsync(path, AllowedMentions.None, [])).ShouldBe("""{"parse":[]}""");

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task With_files_neither(string path) => (await SentAsync(path, AllowedMentions.None, [File])).ShouldBe("""{"parse":[]}""");

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Null_is_nobody(string path) => (await SentAsync(path, null!, [])).ShouldBe("""{"parse":[]}""");

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_role_that_is_asked_for_is_named(string path) =>
        (await SentAsync(path, AllowedMentions.OnlyRoles(new Snowflake(13)), [])).ShouldBe("""{"parse":[],"roles":["13"]}""");

    private static async Task<string> SentAsync(string path, AllowedMentions mentions, IReadOnlyList<OutgoingFile> files)
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => response.Body.WriteAsync("{}"u8.ToArray()).AsTask());
        var message = new InteractionMessage { Content = "@everyone <@&13>", AllowedMentions = mentions, Files = files };

        await SendAsync(discord.Rest, path, message);

        var body = JsonNode.Parse(files.Count == 0 ? discord.Last.Body : discord.Last.Body.Split("\r\n\r\n")[1].Split("\r\n")[0])!;
        var inner = path switch
        {
            "forum" => body["message"],
            "respond" or "update" => body["data"],
            _ => body,
        };
        return inner!["allowed_mentions"]!.ToJsonString();
    }

    private static Task SendAsync(DiscordRest rest, string path, InteractionMessage m) => path switch
    {
        "create" => rest.Messages.CreateAsync(new(1), new() { Content = m.Content, AllowedMentions = m.AllowedMentions, Files = m.Files }, default),
        "edit" => rest.Messages.EditAsync(new(1), new(2), new() { Content = m.Content, AllowedMentions = m.AllowedMentions, Files = m.Files }, default),
        "forum" => rest.Threads.StartInForumAsync(new(1), new() { Name = "n", Message = new() { Content = m.Content, AllowedMentions = m.AllowedMentions, Files = m.Files } }, null, default),
        "respond" => rest.Interactions.RespondAsync(new(1), "t", InteractionResponse.Message(m), default),
        "update" => rest.Interactions.RespondAsync(new(1), "t", InteractionResponse.Update(m), default),
        "edit original" => rest.Interactions.EditOriginalAsync(new(1), "t", m, default),
        "follow up" => rest.Interactions.FollowUpAsync(new(1), "t", m, default),
        "edit follow-up" => rest.Interactions.EditFollowUpAsync(new(1), "t", new(2), m, default),
        _ => throw new ArgumentOutOfRangeException(nameof(path), path, null),
    };
}
