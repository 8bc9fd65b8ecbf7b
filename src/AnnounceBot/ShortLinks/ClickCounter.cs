using System.Runtime.InteropServices;
using System.Threading.Channels;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.ShortLinks;

/// <summary>Counts who follows short links without making them wait: the first is stored right after it came, and all of the next second together.</summary>
internal sealed partial class ClickCounter(Writer writer, CommunityOptions community, TimeProvider clock, ILogger<ClickCounter> log) : BackgroundService
{
    /// <summary>However many follow links, the others who write wait for them once a second at most.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<(long Link, DateOnly Day), int> _counted = [];
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(capacity: 1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Count(KnownCode code)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), community.TimeZone).DateTime);
        lock (_lock)
            CollectionsMarshal.GetValueRefOrAddDefault(_counted, (code.Id, day), out _)++;
        _rings.Writer.TryWrite(true);
    }

    /// <summary>Stores what was counted until now; what comes meanwhile is for the next time.</summary>
    public async Task StoreAsync(CancellationToken cancellationToken)
    {
        List<KeyValuePair<(long Link, DateOnly Day), int>> counted;
        lock (_lock)
            counted = [.. _counted];
        if (counted.Count == 0)
            return;
        await writer.WriteAsync(session =>
        {
            foreach (var ((link, day), clicks) in counted)
                ClickStore.Add(session, link, day, clicks);
        }, cancellationToken);
        lock (_lock)
        {
            foreach (var (where, clicks) in counted)
            {
                if ((_counted[where] -= clicks) == 0)
                    _counted.Remove(where);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await StoreAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in _rings.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await StoreAsync(stoppingToken);
                await Task.Delay(Rest, clock, stoppingToken);
            }
            catch (OperatorException failure)
            {
                LogPaused(RestAfterFailure, failure.Message);
                await Task.Delay(RestAfterFailure, clock, stoppingToken);
                _rings.Writer.TryWrite(true);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Counting clicks pauses for {Rest}: {Reason}")]
    private partial void LogPaused(TimeSpan rest, string reason);
}
