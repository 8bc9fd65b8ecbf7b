using System.Text;
using System.Text.Json.Nodes;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat.Discord;

/// <summary>Files that come with commands and go with answers.</summary>
public sealed class FilesTests
{
    private static readonly byte[] Notes = Encoding.UTF8.GetBytes("Zoë's notes");

    [Fact]
    public async Task A_file_of_an_answer_can_be_given_to_a_command()
    {
        await using var discord = await RunningDiscord.PlaygroundAsync();
        var give = new OwnCommand(new("give", "Gives"), _ => Reply.Saying("Here.") with { Files = [new("notes.txt", Notes) { ContentType = "text/plain" }] });
        var take = new OwnCommand(new("take", "Takes") { Options = [new("file", "Which", OptionKind.File, "notes.txt") { IsRequired = true }] });
        await using var bot = await RunningDiscord.StartAsync(discord, [give, take], []);

        var given = (await bot.UseAsync("Mia", "give")).Replies.ShouldHaveSingleItem().Message["attachments"]!.AsArray().ShouldHaveSingleItem()!;
        var answer = await bot.UseAsync("Mia", "take", new() { ["file"] = new JsonObject { ["filename"] = "no\ntes.txt", ["url"] = given["url"]!.GetValue<string>() } });

        answer.PrivateText().ShouldBe("Done.");
        var file = take.Calls.ShouldHaveSingleItem().File("file").ShouldNotBeNull();
        (file.Name, Encoding.UTF8.GetString(file.Bytes.Span)).ShouldBe(("no tes.txt", "Zoë's notes"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_had_is_told_and_the_command_is_not_called()
    {
        await using var discord = await RunningDiscord.PlaygroundAsync();
        var take = new OwnCommand(new("take", "Takes") { Options = [new("file", "Which", OptionKind.File, "notes.txt") { IsRequired = true }] });
        await using var bot = await RunningDiscord.StartAsync(discord, [take], []);
        var lost = new Uri(discord.Server.Address, "attachments/1/2/lost.txt").AbsoluteUri;

        var answer = await bot.UseAsync("Mia", "take", new() { ["file"] = new JsonObject { ["filename"] = "lost.txt", ["url"] = lost } });

        answer.PrivateText().ShouldStartWith("Discord did not give me that file.");
        take.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://evil.example/notes.txt")]
    [InlineData("http://cdn.discordapp.com/notes.txt")]
    [InlineData("https://cdn.discordapp.com:8443/notes.txt")]
    [InlineData("https://mo@cdn.discordapp.com/notes.txt")]
    [InlineData("https://cdn.discordapp.com.evil.example/notes.txt")]
    [InlineData("file:///etc/passwd")]
    public async Task Nothing_is_fetched_from_elsewhere(string url)
    {
        using var downloads = new Downloads(new(), TimeProvider.System);

        var outcome = await downloads.FetchAsync(new Attachment { Filename = "notes.txt", Url = url }, default);

        outcome.ShouldBeOfType<Download.Refused>().Why.ShouldStartWith("I take only files that lie with Discord.");
    }

    [Fact]
    public async Task More_than_a_megabyte_is_refused_whatever_was_said_of_the_size_and_redirects_are_not_followed()
    {
        await using var web = await WebServer.StartAsync(async call =>
        {
            if (call.Request.Path == "/away")
                call.Response.Redirect("/large");
            else
                await call.Response.Body.WriteAsync(new byte[(1024 * 1024) + (call.Request.Path == "/large" ? 1 : 0)]);
        });
        using var downloads = new Downloads(new DiscordOptions { Api = web.At("api/v10") }, TimeProvider.System);

        (await FetchAsync("large", size: 5)).ShouldBeOfType<Download.Refused>().Why.ShouldContain("larger than 1 MB");
        (await FetchAsync("whole", size: 1024 * 1024)).ShouldBeOfType<Download.Got>().File.Bytes.Length.ShouldBe(1024 * 1024);
        (await FetchAsync("away", size: 5)).ShouldBeOfType<Download.Refused>();
        web.Requests.Count.ShouldBe(3);
        (await FetchAsync("whole", size: 2_000_000)).ShouldBeOfType<Download.Refused>();
        web.Requests.Count.ShouldBe(3);

        Task<Download> FetchAsync(string path, long size) => downloads.FetchAsync(new Attachment { Filename = "a.opml", Url = web.At(path).AbsoluteUri, Size = size }, default);
    }
}
