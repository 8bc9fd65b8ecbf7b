using System.Net;
using AnnounceBot.Playground;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>The bot with its public site as a process of its own, which is killed.</summary>
public sealed class LinksKillTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_kill_loses_no_click_that_was_stored_and_links_lead_on_afterwards()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        var config = _folder.Write("a.json", $$"""
            { "storage": { "path": "a.db" }, "discord": { "api": "{{discord.Server.Api}}" },
              "shortLinks": { "baseUrl": "https://lantern.example" }, "web": { "public": "http://127.0.0.1:0" } }
            """);
        await FillAsync();

        using (var bot = Start(config))
        {
            await FollowAsync(await bot.PublicSiteAsync(BotProcess.Patience), times: 20);
            await Wait.UntilAsync(() => Clicks() == 20, "20 clicks");
            bot.Kill();
            await bot.WaitForExitAsync(BotProcess.Patience);
        }

        using var next = Start(config);
        await FollowAsync(await next.PublicSiteAsync(BotProcess.Patience), times: 5);
        next.Signal("TERM");
        await next.WaitForExitAsync(BotProcess.Patience);

        Clicks().ShouldBe(25);
        next.ExitCode.ShouldBe(0, next.Errors);
    }

    private static BotProcess Start(string config) => BotProcess.StartWith(new Dictionary<string, string> { ["DISCORD_TOKEN"] = PlaygroundServer.Token }, "run", "--config", config);

    private async Task FollowAsync(Uri site, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var response = await _http.GetAsync(new Uri(site, "1"));
            response.StatusCode.ShouldBe(HttpStatusCode.Found);
        }
    }

    private async Task FillAsync()
    {
        using var database = Database.Open(_folder.File("a.db"));
        await using var writer = new Writer(database);
        await writer.WriteAsync(session => new ShortLinkDesk(new() { BaseUrl = new("https://lantern.example") }, TimeProvider.System).Give(session, [PostStore.Add(session, Some.Post())]), default);
    }

    private long Clicks()
    {
        using var database = Database.Open(_folder.File("a.db"));
        return database.Read(session => session.Scalar("SELECT coalesce(sum(clicks), 0) FROM clicks"))!.Value;
    }
}
