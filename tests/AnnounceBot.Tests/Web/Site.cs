using System.Net.Sockets;
using System.Text;
using AnnounceBot.Digests;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;
using AnnounceBot.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Tests.Web;

/// <summary>The public site as the bot runs it, over a temporary database and on a free port.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Site(TempDatabase temp, TestClock clock, ServiceProvider services) => (Temp, Clock, _services) = (temp, clock, services);

    public TempDatabase Temp { get; }

    public TestClock Clock { get; }

    public required LogLines Logs { get; init; }

    public Uri Address => _services.GetServices<IHostedService>().OfType<PublicSite>().Single().Address!;

    public IEnumerable<string> Patterns => _services.GetServices<IPublicEndpoint>().Select(endpoint => endpoint.Pattern);

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <param name="listen">Where; a free port of this machine by default.</param>
    /// <param name="isNamed">Whether it was told what it is called outside.</param>
    public static async Task<Site> StartAsync(
        CommunityOptions? community = null, string baseUrl = "https://lantern.example", string listen = "http://127.0.0.1:0", bool isNamed = true)
    {
        var (temp, clock) = (new TempDatabase(), new TestClock(Some.Noon));
        var logs = new LogLines();
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(logs))
            .AddSingleton(new DigestOptions()).AddSingleton<FeedStore>().AddSingleton(new SiteAddresses(isNamed ? new(baseUrl) : null, IsOpen: true))
            .AddSingleton(temp.Database).AddSingleton(temp.Writer).AddSingleton<TimeProvider>(clock)
            .AddSingleton(community ?? new()).AddShortLinks(new() { BaseUrl = new(baseUrl) }).AddSites(new() { Listen = null, Public = new(listen) })
            .BuildServiceProvider();
        var site = new Site(temp, clock, services) { Logs = logs };
        try
        {
            foreach (var service in services.GetServices<IHostedService>())
                await service.StartAsync(default);
        }
        catch (OperatorException)
        {
            await site.DisposeAsync();
            throw;
        }

        return site;
    }

    /// <returns>The code of a new post.</returns>
    public async Task<string> LinkAsync(string link = "https://ada.example/1")
    {
        var post = (await Temp.AddAsync(Some.Post(link: link))).Single();
        return (await Temp.WriteAsync(session => _services.GetRequiredService<ShortLinkDesk>().Give(session, [post])))[post].Code;
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, path));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request);
    }

    /// <summary>Sends a request as it stands, which no client would tidy up.</summary>
    /// <returns>The whole answer.</returns>
    public async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Address.Host, Address.Port);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        return await Wait.ForAsync(reader.ReadToEndAsync());
    }

    /// <summary>As systems end it: what was counted is stored.</summary>
    public async Task StopAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>().Reverse())
            await service.StopAsync(default);
    }

    public Task UntilClicksAsync(int clicks) => Wait.UntilAsync(() => Clicks() == clicks, $"{clicks} clicks");

    public long Clicks() => Temp.Scalar("SELECT coalesce(sum(clicks), 0) FROM clicks")!.Value;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _services.DisposeAsync();
        await Temp.DisposeAsync();
    }
}
