using System.Text.Json.Nodes;
using AnnounceBot.Chat;
using AnnounceBot.Playground;
using AnnounceBot.Playground.World;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class MentionTests : IAsyncLifetime
{
    private DiscordSide _discord = null!;

    public async Task InitializeAsync()
    {
        _discord = await DiscordSide.StartAsync();
        // The worst case: the bot could ping everybody and every role.
        foreach (var channel in new[] { "general", "reading-room" })
            _discord.World.Channels.Find(channel)!.Overwrites.Add(new(PlaygroundIds.Bot, ForPerson: true, Permissions.MentionEveryone, Permissions.None));
    }

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Theory]
    [InlineData("contributor")]
    [InlineData("@Contributor")]
    [InlineData(PlaygroundIds.ContributorRole)]
    public async Task The_routes_role_is_mentioned_before_the_text(string mention)
    {
        var shown = await ShowAsync(new() { Mention = mention, Text = "> Words" });

        shown["content"]!.GetValue<string>().ShouldBe($"<@&{PlaygroundIds.ContributorRole}>\n> Words");
        Roles(shown).ShouldBe([PlaygroundIds.ContributorRole]);
    }

    [Fact]
    public async Task A_card_is_mentioned_above()
    {
        var shown = await ShowAsync(Some.Message() with { Mention = "contributor" });

        shown["content"]!.GetValue<string>().ShouldBe($"<@&{PlaygroundIds.ContributorRole}>");
        Roles(shown).ShouldBe([PlaygroundIds.ContributorRole]);
    }

    [Fact]
    public async Task Nobody_else_is_pinged_whatever_a_stranger_wrote()
    {
        const string hostile = $"@everyone @here <@{PlaygroundIds.Mo}> <@&{PlaygroundIds.ModeratorRole}>";

        var shown = await ShowAsync(Some.Message(hostile) with { Mention = "contributor", Text = hostile });
        await _discord.Chat.CreateAsync("reading-room", Some.Message(hostile) with { Mention = "contributor", Text = hostile, Topic = hostile }, "n2", default);

        var post = _discord.Threads.ShouldHaveSingleItem();
        foreach (var message in new[] { shown, _discord.Messages(post.Name).ShouldHaveSingleItem() })
        {
            Roles(message).ShouldBe([PlaygroundIds.ContributorRole]);
            message["mentions"]!.AsArray().ShouldBeEmpty();
            message["mention_everyone"]!.GetValue<bool>().ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("everyone")]
    [InlineData("@everyone")]
    [InlineData("here")]
    [InlineData(PlaygroundIds.Guild)]
    public async Task Everyone_and_here_are_never_pinged(string mention)
    {
        var shown = await ShowAsync(new() { Mention = mention, Text = "Words" });

        shown["content"]!.GetValue<string>().ShouldBe("Words");
        shown["mention_everyone"]!.GetValue<bool>().ShouldBeFalse();
        Roles(shown).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_role_that_is_not_there_holds_nothing_back_and_is_told_once()
    {
        await ShowAsync(new() { Mention = "lamplighters", Text = "One" }, "n1");
        var shown = await ShowAsync(new() { Mention = "lamplighters", Text = "Two" }, "n2");

        shown["content"]!.GetValue<string>().ShouldBe("Two");
        _discord.Logs.Lines.Where(line => line.Contains("lamplighters", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldBe("Warning: There is no role called lamplighters to be mentioned: announcements go out without. Correct routes[].mention");
    }

    [Fact]
    public async Task An_edit_keeps_the_mention_and_pings_nobody_again()
    {
        var shown = await ShowAsync(new() { Mention = "contributor", Text = "One" });

        await _discord.Chat.EditAsync(new(PlaygroundIds.General, shown["id"]!.GetValue<string>()), new() { Mention = "contributor", Text = "Two" }, default);

        var changed = _discord.Messages("general").ShouldHaveSingleItem();
        changed["content"]!.GetValue<string>().ShouldBe($"<@&{PlaygroundIds.ContributorRole}>\nTwo");
        Roles(changed).ShouldBeEmpty();
    }

    private async Task<JsonObject> ShowAsync(ChatMessage message, string nonce = "n1")
    {
        (await _discord.Chat.CreateAsync("general", message, nonce, default)).ShouldBeOfType<SendOutcome.Done>();
        return _discord.Messages("general")[^1];
    }

    private static List<string> Roles(JsonObject message) => [.. message["mention_roles"]!.AsArray().Select(role => role!.GetValue<string>())];
}
