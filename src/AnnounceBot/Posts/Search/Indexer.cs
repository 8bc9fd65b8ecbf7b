using AnnounceBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Posts.Search;

/// <summary>Takes posts into the index for as long as the bot runs: in the background, in short transactions, so that nobody waits for it.</summary>
/// <remarks>It looks by itself: whoever stores posts need not know of it, and pays nothing.</remarks>
internal sealed partial class Indexer(Database database, Writer writer, TimeProvider clock, ILogger<Indexer> log) : BackgroundService
{
    /// <summary>A step takes the writer some 20 milliseconds.</summary>
    private const int Step = 250;

    private static readonly TimeSpan LookAround = TimeSpan.FromSeconds(2), RestAfterFailure = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await CatchUpAsync(stoppingToken);
                await Task.Delay(LookAround, clock, stoppingToken);
            }
            catch (OperatorException failure)
            {
                LogPaused(RestAfterFailure, failure.Message);
                await Task.Delay(RestAfterFailure, clock, stoppingToken);
            }
        }
    }

    /// <summary>Until all posts are in the index.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        while (database.Read(PostIndex.Waiting) > 0)
            await writer.WriteAsync(session => PostIndex.Extend(session, Step), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Making posts searchable pauses for {Rest}: {Reason}")]
    private partial void LogPaused(TimeSpan rest, string reason);
}
