using AnnounceBot.Discord.Gateway;
using AnnounceBot.Storage;

namespace AnnounceBot.Chat.Discord;

/// <summary>Remembers over restarts when the bot identified itself at the gateway.</summary>
internal sealed class IdentifyStore(Database database, Writer writer) : IIdentifyLog
{
    private const string Since = "SELECT at FROM gateway_identifies WHERE at >= @since ORDER BY at";

    private const string Add = "INSERT INTO gateway_identifies (at) VALUES (@at)";

    private const string Forget = "DELETE FROM gateway_identifies WHERE at < @since";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    public ValueTask<IReadOnlyList<DateTimeOffset>> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<DateTimeOffset>>(database.Read(session => session.Query(Since, row => row.Instant(0), ("@since", since.ToColumn()))));

    public async ValueTask AddAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        await writer.WriteAsync(session =>
        {
            session.Execute(Forget, ("@since", (at - Kept).ToColumn()));
            session.Execute(Add, ("@at", at.ToColumn()));
        }, cancellationToken);
}
