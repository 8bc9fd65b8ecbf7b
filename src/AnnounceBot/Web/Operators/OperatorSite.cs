using AnnounceBot.Posts;
using AnnounceBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Web.Operators;

/// <summary>What those who run the bot may ask of it over the web.</summary>
internal sealed partial class OperatorSite(
    WebOptions options, IEnumerable<IOperatorEndpoint> endpoints, CommunityOptions community, ILoggerFactory logs, ILogger<OperatorSite> log)
    : IHostedService, IAsyncDisposable
{
    private readonly Site _site = new("web.listen", new(OperatorPages.Unknown(community.Name), OperatorPages.NotNow(community.Name)), [.. endpoints], logs);

    /// <summary>Where it listens, once it was started; null: nowhere.</summary>
    public Uri? Address { get; private set; }

    /// <summary>Nobody asked for the usual address, so a port that is taken there costs no more than the page.</summary>
    /// <exception cref="OperatorException">The port that somebody chose is taken, or is not for us.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            Address = await _site.StartAsync(options.Listen!, cancellationToken);
            LogListening(Address);
        }
        catch (OperatorException refused) when (options.ListensAsUsual)
        {
            LogWithout(refused.Message);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => _site.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [LoggerMessage(Level = LogLevel.Information, Message = "How the bot fares, for operators: {Address}")]
    private partial void LogListening(Uri address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bot runs without its page for operators: {Reason}")]
    private partial void LogWithout(string reason);
}
