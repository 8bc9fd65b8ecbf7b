using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Matching;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using Binder = AnnounceBot.Cli.Configuration.Binder;

namespace AnnounceBot.Tests.Readme;

/// <summary>The README's settings table says what the settings records say.</summary>
public sealed class SettingsTableTests
{
    [Fact]
    public void It_agrees_with_the_records()
    {
        var readme = File.ReadAllLines(Repository.File("README.md"));
        var rows = readme.SkipWhile(line => line != "| setting | meaning | kind | default |").Skip(2).TakeWhile(line => line.StartsWith('|'));

        string.Join('\n', rows).ShouldBe(string.Join('\n', Rows(typeof(Settings), "")));
    }

    private static IEnumerable<string> Rows(Type type, string path)
    {
        var defaults = Activator.CreateInstance(type)!;
        foreach (var property in Binder.Properties(type))
        {
            var (name, value) = (path + Binder.KeyOf(property), property.GetValue(defaults));
            var kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var item = Binder.ItemOf(kind);
            if (!Values.IsSimple(item ?? kind))
            {
                foreach (var row in Rows(item ?? kind, item is null ? $"{name}." : $"{name}[]."))
                    yield return row;
                continue;
            }

            var meaning = property.GetCustomAttribute<DescriptionAttribute>()!.Description.Replace("|", "\\|", StringComparison.Ordinal);
            yield return $"| `{name}` | {meaning} | {KindOf(item ?? kind)}{(item is null ? "" : " list")} | {Default(value)} |";
        }
    }

    private static string KindOf(Type type) => type switch
    {
        _ when type == typeof(string) => "text",
        _ when type == typeof(bool) => "true/false",
        _ when type == typeof(int) => "number",
        _ when type == typeof(TimeSpan) => "span",
        _ when type == typeof(TimeOnly) => "time of day",
        _ when type == typeof(Uri) => "address",
        _ when type == typeof(FilePath) => "path",
        _ when type == typeof(TimeZoneInfo) => "time zone",
        _ when type == typeof(System.Globalization.CultureInfo) => "language tag",
        _ when type == typeof(System.Net.IPNetwork) => "network",
        _ when type == typeof(FirstPoll) => "rule",
        _ when type == typeof(QuietHours) => "times of day",
        _ when type == typeof(Regex) => "pattern",
        _ when type == typeof(MatchExpression) => "expression",
        _ when type == typeof(DayOfWeek) => "day",
        _ when type.IsEnum => string.Join(", ", Enum.GetNames(type).Select(name => Values.NameOf(type, name))),
        _ => throw new InvalidOperationException($"{type} has no word yet"),
    };

    private static string Default(object? value) => value switch
    {
        null or "" => "",
        bool truth => truth ? "`true`" : "`false`",
        TimeSpan span => $"`{Spans.Write(span)}`",
        TimeOnly time => $"`{time:HH:mm}`",
        FirstPoll => "`nothing`",
        Uri address => $"`{address.OriginalString}`",
        TimeZoneInfo zone => $"`{zone.Id}`",
        System.Globalization.CultureInfo culture => $"`{culture.Name}`",
        Enum name => $"`{Values.NameOf(name.GetType(), name.ToString())}`",
        string text => $"`{text}`",
        System.Collections.IEnumerable list => string.Join(", ", list.Cast<object>().Select(Default)),
        _ => $"`{value}`",
    };
}
