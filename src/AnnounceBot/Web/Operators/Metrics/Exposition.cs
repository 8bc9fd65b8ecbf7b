using System.Globalization;
using System.Text;

namespace AnnounceBot.Web.Operators.Metrics;

/// <summary>Writes figures as Prometheus reads them: its text format, version 0.0.4.</summary>
/// <remarks>https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format</remarks>
internal sealed class Exposition
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();

    /// <summary>Something that goes up and down.</summary>
    public void Gauge(string name, string help, double value)
    {
        Head(name, "gauge", help);
        Sample(name, "", value);
    }

    /// <summary>The same, of several that one label tells apart.</summary>
    public void Gauges(string name, string help, string label, IEnumerable<(string Label, double Value)> values) => Several(name, "gauge", help, label, values);

    /// <summary>Something that only grows, until the next start.</summary>
    public void Counter(string name, string help, double value)
    {
        Head(name, "counter", help);
        Sample(name, "", value);
    }

    /// <inheritdoc cref="Gauges"/>
    public void Counters(string name, string help, string label, IEnumerable<(string Label, double Value)> values) => Several(name, "counter", help, label, values);

    public void Head(string name, string type, string help) => _text
        .Append("# HELP ").Append(name).Append(' ').Append(help.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal)).Append('\n')
        .Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');

    /// <param name="labels">As <see cref="Label"/> writes them, with commas between them; empty: none.</param>
    public void Sample(string name, string labels, double value)
    {
        _text.Append(name);
        if (labels.Length > 0)
            _text.Append('{').Append(labels).Append('}');
        _text.Append(' ').Append(Number(value)).Append('\n');
    }

    public static string Label(string name, string value) =>
        $"{name}=\"{value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal)}\"";

    public static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    public override string ToString() => _text.ToString();

    private void Several(string name, string type, string help, string label, IEnumerable<(string Label, double Value)> values)
    {
        Head(name, type, help);
        foreach (var (of, value) in values)
            Sample(name, Label(label, of), value);
    }
}
