using System.Diagnostics.Metrics;

namespace AnnounceBot.Web.Operators.Metrics;

/// <summary>What one instrument, a counter or a histogram, has measured: a series for each set of labels.</summary>
internal sealed class Measured(Instrument instrument)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, Series> _series = new(StringComparer.Ordinal);
    private readonly double[]? _bounds = (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries?.ToArray();

    /// <summary>As Prometheus wants names: with the unit, and of what is counted the word "total".</summary>
    public string Name { get; } =
        instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "") + (instrument is Histogram<double> ? "" : "_total");

    public void Add(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = LabelsOf(tags);
        lock (_lock)
        {
            if (!_series.TryGetValue(labels, out var series))
                _series.Add(labels, series = new(new long[_bounds?.Length ?? 0]));
            series.Sum += value;
            series.Count++;
            for (var i = 0; i < series.UpTo.Length; i++)
                series.UpTo[i] += value <= _bounds![i] ? 1 : 0;
        }
    }

    public void WriteTo(Exposition text)
    {
        lock (_lock)
        {
            if (_series.Count == 0)
                return;
            text.Head(Name, _bounds is null ? "counter" : "histogram", instrument.Description ?? "");
            foreach (var (labels, series) in _series)
                Write(text, labels, series);
        }
    }

    private void Write(Exposition text, string labels, Series series)
    {
        if (_bounds is null)
        {
            text.Sample(Name, labels, series.Sum);
            return;
        }

        var before = labels.Length == 0 ? "" : $"{labels},";
        for (var i = 0; i < _bounds.Length; i++)
            text.Sample($"{Name}_bucket", before + Exposition.Label("le", Exposition.Number(_bounds[i])), series.UpTo[i]);
        text.Sample($"{Name}_bucket", before + Exposition.Label("le", "+Inf"), series.Count);
        text.Sample($"{Name}_sum", labels, series.Sum);
        text.Sample($"{Name}_count", labels, series.Count);
    }

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = "";
        foreach (var (name, value) in tags)
            labels += (labels.Length == 0 ? "" : ",") + Exposition.Label(name, $"{value}");
        return labels;
    }

    /// <param name="upTo">How many values were at most each bound.</param>
    private sealed class Series(long[] upTo)
    {
        public double Sum { get; set; }

        public long Count { get; set; }

        public long[] UpTo { get; } = upTo;
    }
}
