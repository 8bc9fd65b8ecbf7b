using System.Globalization;
using System.Text.RegularExpressions;

namespace AnnounceBot.Tests.Web.Operators;

/// <summary>Reads figures by the rules of Prometheus' text format, and fails where one is broken.</summary>
internal static partial class ExpositionReader
{
    [GeneratedRegex(@"^# HELP (?<name>[a-z][a-z0-9_]*) (?<help>([^\\]|\\\\|\\n)+)$")]
    private static partial Regex Help { get; }

    [GeneratedRegex("^# TYPE (?<name>[a-z][a-z0-9_]*) (?<type>counter|gauge|histogram)$")]
    private static partial Regex Type { get; }

    [GeneratedRegex("""^(?<series>(?<name>[a-z][a-z0-9_]*)(\{(?<labels>[a-z_]+="([^"\\\n]|\\\\|\\"|\\n)*"(,[a-z_]+="([^"\\\n]|\\\\|\\"|\\n)*")*)\})?) (?<value>-?[0-9.]+(E[+-]?[0-9]+)?|\+Inf|NaN)$""")]
    private static partial Regex Sample { get; }

    /// <returns>Each series as it is written, with its value.</returns>
    public static IReadOnlyDictionary<string, double> Read(string text)
    {
        text.ShouldEndWith("\n");
        var (figures, families) = (new Dictionary<string, double>(), new HashSet<string>());
        var (family, type) = ("", "");
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (Help.Match(line) is { Success: true } help)
            {
                family = help.Groups["name"].Value;
                families.Add(family).ShouldBeTrue($"{family} is there twice");
                type = "";
            }
            else if (Type.Match(line) is { Success: true } typed)
            {
                typed.Groups["name"].Value.ShouldBe(family, "the type stands behind the help");
                type = typed.Groups["type"].Value;
                (type == "counter").ShouldBe(family.EndsWith("_total", StringComparison.Ordinal), family);
            }
            else
            {
                var sample = Sample.Match(line);
                sample.Success.ShouldBeTrue(line);
                sample.Groups["name"].Value.ShouldBeOneOf(type == "histogram" ? [$"{family}_bucket", $"{family}_sum", $"{family}_count"] : [family]);
                type.ShouldNotBeEmpty(line);
                figures.TryAdd(sample.Groups["series"].Value, double.Parse(sample.Groups["value"].Value.Replace("+Inf", "Infinity", StringComparison.Ordinal), CultureInfo.InvariantCulture)).ShouldBeTrue(line);
            }
        }

        foreach (var histogram in figures.Keys.Where(series => series.EndsWith("_count", StringComparison.Ordinal)))
            CheckBuckets(figures, histogram[..^"_count".Length]);
        return figures;
    }

    private static void CheckBuckets(Dictionary<string, double> figures, string name)
    {
        var buckets = figures.Where(figure => figure.Key.StartsWith($"{name}_bucket", StringComparison.Ordinal)).ToList();

        buckets.Select(bucket => bucket.Value).ShouldBeInOrder();
        buckets[^1].Key.ShouldBe($"{name}_bucket{{le=\"+Inf\"}}");
        buckets[^1].Value.ShouldBe(figures[$"{name}_count"]);
        figures.ShouldContainKey($"{name}_sum");
    }
}
