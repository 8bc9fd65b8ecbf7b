using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Web;

/// <summary>What everybody may ask of the bot over the web, for as long as it runs.</summary>
internal sealed partial class PublicSite(
    WebOptions options, ShortLinksOptions shortLinks, IEnumerable<IPublicEndpoint> endpoints, CommunityOptions community, ILoggerFactory logs, ILogger<PublicSite> log)
    : IHostedService, IAsyncDisposable
{
    private readonly Site _site = new("web.public", new(PublicPages.Unknown(community.Name, ""), PublicPages.NotNow(community.Name)), [.. endpoints], logs)
    {
        Base = shortLinks.BaseUrl is { } root ? PathString.FromUriComponent(root.AbsolutePath) : PathString.Empty,
    };

    /// <summary>Where it listens, once it was started.</summary>
    public Uri? Address { get; private set; }

    /// <exception cref="OperatorException">The port is taken, or is not for us.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Address = await _site.StartAsync(options.Public!, cancellationToken);
        LogListening(Address);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _site.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [LoggerMessage(Level = LogLevel.Information, Message = "What everybody may read (the community's posts, its round-ups) and the short links: {Address}")]
    private partial void LogListening(Uri address);
}
