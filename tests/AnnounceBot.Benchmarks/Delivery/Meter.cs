using System.Globalization;
using AnnounceBot.Storage;

namespace AnnounceBot.Benchmarks.Delivery;

/// <summary>Tells how far it is and what memory it takes: at the start, at each tenth, and at the end.</summary>
internal sealed class Meter(Database database, int deliveries)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>Until all are sent.</summary>
    public async Task WatchAsync()
    {
        var next = 0;
        while (true)
        {
            var sent = database.Read(session => session.Scalar("SELECT count(*) FROM deliveries WHERE state = 'sent'"))!.Value;
            if (sent >= next)
            {
                await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{sent,6} sent; resident {Environment.WorkingSet / 1e6:0} MB; heap {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0.0} MB after a collection"));
                next += deliveries / 10;
            }

            if (sent == deliveries)
                return;
            await Task.Delay(Look);
        }
    }
}
