using System.Net;
using System.Net.Sockets;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using AnnounceBot.Web;
using AnnounceBot.Web.Operators;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Tests.Web.Operators;

public sealed class OperatorSiteTests : IDisposable
{
    private readonly LogLines _lines = new();
    private readonly LoggerFactory _logs;

    public OperatorSiteTests() => _logs = new([_lines], new LoggerFilterOptions().AddFilter("Microsoft", LogLevel.None));

    public void Dispose() => _logs.Dispose();

    [Fact]
    public async Task It_answers_at_the_address_that_stands_in_the_log_once()
    {
        using var http = new HttpClient();
        await using var site = Make(new() { Listen = new("http://127.0.0.1:0") });

        await site.StartAsync(default);

        (await http.GetStringAsync(new Uri(site.Address!, "healthz"))).ShouldBe("ok\n");
        _lines.Lines.Where(line => line.Contains("http", StringComparison.Ordinal)).ShouldBe([$"Information: How the bot fares, for operators: {site.Address}"]);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("healthz/more")]
    public async Task What_is_not_there_is_told_with_what_is(string path)
    {
        using var http = new HttpClient();
        await using var site = Make(new() { Listen = new("http://127.0.0.1:0") });
        await site.StartAsync(default);

        using var answer = await http.GetAsync(new Uri(site.Address!, path));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("/metrics");
    }

    [Fact]
    public async Task Where_the_usual_port_is_taken_the_bot_runs_without_it_and_says_so()
    {
        using var other = new TcpListener(IPAddress.Loopback, 5081);
        Occupy(other);
        await using var site = Make(new());

        await site.StartAsync(default);
        await site.StopAsync(default);

        site.Address.ShouldBeNull();
        _lines.Lines.ShouldBe(["Warning: The bot runs without its page for operators: Port 5081 is in use by another program (another AnnounceBot?). Stop that one, or give web.listen another port."]);
    }

    [Fact]
    public async Task Where_the_port_that_somebody_chose_is_taken_it_ends()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var outcome = await CommandLine.RunAsync(
            new Dictionary<string, string> { [BotProcess.AnyPort.Key] = $"http://127.0.0.1:{port}" }, "", default, "run", "--port", "0");

        outcome.Status.ShouldBe(1);
        outcome.Errors.ShouldContain($"Port {port} is in use by another program (another AnnounceBot?). Stop that one, or give web.listen another port.");
        await using var site = Make(new() { Listen = new($"http://127.0.0.1:{port}") });
        await Should.ThrowAsync<OperatorException>(site.StartAsync(default));
    }

    // Somebody else may have it: then it is taken all the same.
    private static void Occupy(TcpListener port)
    {
        try
        {
            port.Start();
        }
        catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            port.Stop();
        }
    }

    private OperatorSite Make(WebOptions options) => new(options, [new HealthEndpoint()], new(), _logs, _logs.CreateLogger<OperatorSite>());
}
