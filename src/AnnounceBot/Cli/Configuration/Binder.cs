using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;

namespace AnnounceBot.Cli.Configuration;

/// <summary>Fills settings records from nodes, and collects every mistake on the way.</summary>
internal sealed class Binder(List<Mistake> mistakes)
{
    private static readonly NullabilityInfoContext Nullability = new();

    private readonly Dictionary<Type, Dictionary<string, Setting>> _settings = [];

    public object Section(Type type, Node node, string path)
    {
        var section = Activator.CreateInstance(type)!;
        if (node.Kind is not NodeKind.Section)
        {
            mistakes.Add(new(node.Place, path, "must be a section: { … }."));
            return section;
        }

        var settings = SettingsOf(type);
        foreach (var (key, value) in node.Members)
        {
            if (key == "$schema")
                continue;
            if (settings.TryGetValue(key, out var setting))
                Fill(section, setting, value, Join(path, setting.Key));
            else
                mistakes.Add(new(value.Place, Join(path, key), $"there is no such setting{Likely(key, settings.Keys)}"));
        }

        foreach (var setting in settings.Values)
        {
            if (setting.IsRequired && !node.Members.ContainsKey(setting.Key))
                mistakes.Add(new(node.Place, Join(path, setting.Key), "is missing."));
        }

        return section;
    }

    /// <summary>What can be set in a section; computed properties cannot.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties().Where(property => property.SetMethod is not null);

    public static string KeyOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    public static bool MayBeNull(PropertyInfo property) => Nullability.Create(property).WriteState == NullabilityState.Nullable;

    /// <returns>The type of a list's items; null for what is no list.</returns>
    public static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private Dictionary<string, Setting> SettingsOf(Type type)
    {
        if (!_settings.TryGetValue(type, out var settings))
            _settings[type] = settings = Properties(type).Select(property => new Setting(property)).ToDictionary(setting => setting.Key, StringComparer.OrdinalIgnoreCase);
        return settings;
    }

    private void Fill(object section, Setting setting, Node node, string path)
    {
        object? value;
        if (node.Kind == NodeKind.Null)
        {
            if (!MayBeNull(setting.Property))
            {
                mistakes.Add(new(node.Place, path, "must not be null."));
                return;
            }

            value = null;
        }
        else
        {
            var before = mistakes.Count;
            value = setting.Item is { } item ? List(item, node, path) : One(setting.Type, node, path);
            if (value is null || (mistakes.Count == before && !Holds(setting, value, node, path)))
                return;
        }

        setting.Property.SetValue(section, value);
    }

    private object? One(Type type, Node node, string path)
    {
        if (!Values.IsSimple(type))
            return Section(type, node, path);
        var value = Values.Read(node, type, out var expected);
        if (value is null)
            mistakes.Add(new(node.Place, path, $"{Shown(node)} is not {expected}."));
        return value;
    }

    private IList List(Type item, Node node, string path)
    {
        var items = node.Kind switch
        {
            NodeKind.List => node.Items,
            // In the environment a list of simple things may be one text with commas.
            NodeKind.Anything when Values.IsSimple(item) => [.. node.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => new Node(NodeKind.Anything, node.Place, node.Folder) { Text = text, IsSecret = node.IsSecret })],
            _ => null,
        };
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        if (items is null)
            mistakes.Add(new(node.Place, path, "must be a list: [ … ]."));
        for (var i = 0; i < items?.Count; i++)
        {
            if (One(item, items[i], $"{path}[{i}]") is { } value)
                list.Add(value);
        }

        return list;
    }

    private bool Holds(Setting setting, object? value, Node node, string path)
    {
        foreach (var rule in setting.Rules.Where(rule => !rule.IsValid(value)))
        {
            mistakes.Add(new(node.Place, path, $"{Shown(node)} {Said(rule)}."));
            return false;
        }

        return true;
    }

    private static string Said(ValidationAttribute rule) => rule switch
    {
        RangeAttribute { OperandType: var type } range when type == typeof(TimeSpan) =>
            $"is not between {Spans.Write(TimeSpan.Parse((string)range.Minimum, null))} and {Spans.Write(TimeSpan.Parse((string)range.Maximum, null))}",
        RangeAttribute range => $"is not between {range.Minimum} and {range.Maximum}",
        StringLengthAttribute length => $"must have {length.MinimumLength} to {length.MaximumLength} characters",
        RegularExpressionAttribute pattern => $"does not look like {pattern.Pattern}",
        _ => "is not valid",
    };

    private static string Shown(Node node) => node.Kind switch
    {
        _ when node.IsSecret => "what the file holds",
        NodeKind.Section => "a section",
        NodeKind.List => "a list",
        NodeKind.Number or NodeKind.Truth => node.Text,
        _ => $"\"{Discretion.Masked(node.Text)}\"",
    };

    private static string Likely(string key, IEnumerable<string> known)
    {
        var near = known.Where(name => name.StartsWith(key, StringComparison.OrdinalIgnoreCase) || key.StartsWith(name, StringComparison.OrdinalIgnoreCase) || Distance(name, key) <= 2)
            .OrderBy(name => Distance(name, key)).FirstOrDefault();
        return near is null ? $" (there are: {string.Join(", ", known)})." : $"; do you mean \"{near}\"?";
    }

    /// <summary>How many letters must be added, taken away or changed (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                var change = char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]) ? diagonal : diagonal + 1;
                (row[j], diagonal) = (Math.Min(change, Math.Min(row[j], row[j - 1]) + 1), above);
            }
        }

        return row[^1];
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
