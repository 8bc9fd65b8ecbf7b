using System.Diagnostics.Metrics;

namespace AnnounceBot.Web.Operators.Metrics;

/// <summary>Keeps what the bot's instruments measure, from its start on.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Lock _lock = new();
    private readonly List<Measured> _measured = [];

    /// <param name="meters">Those of one bot: in tests many run in one process.</param>
    public Measurements(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters) && instrument.Meter.Name.StartsWith("AnnounceBot.", StringComparison.Ordinal))
                listener.EnableMeasurementEvents(instrument, Keep(instrument));
        };
        _listener.SetMeasurementEventCallback<long>((_, value, tags, kept) => ((Measured)kept!).Add(value, tags));
        _listener.SetMeasurementEventCallback<double>((_, value, tags, kept) => ((Measured)kept!).Add(value, tags));
        _listener.Start();
    }

    public void WriteTo(Exposition text)
    {
        List<Measured> all;
        lock (_lock)
            all = [.. _measured.OrderBy(measured => measured.Name, StringComparer.Ordinal)];
        foreach (var measured in all)
            measured.WriteTo(text);
    }

    public void Dispose() => _listener.Dispose();

    private Measured Keep(Instrument instrument)
    {
        var measured = new Measured(instrument);
        lock (_lock)
            _measured.Add(measured);
        return measured;
    }
}
