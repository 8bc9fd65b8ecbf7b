using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Announcements;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using Binder = AnnounceBot.Cli.Configuration.Binder;

namespace AnnounceBot.Tests.Cli;

/// <summary>The schema that editors use says what the settings records say.</summary>
public sealed class SchemaTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void It_agrees_with_the_records()
    {
        var written = JsonNode.Parse(File.ReadAllText(Repository.File("config", "announcebot.schema.json")))!;

        written.ToJsonString(Indented).ShouldBe(Expected().ToJsonString(Indented));
    }

    private static JsonObject Expected()
    {
        var schema = Section(typeof(Settings));
        schema["properties"]!.AsObject().Insert(0, "$schema", new JsonObject { ["type"] = "string" });
        schema.Insert(0, "title", "AnnounceBot's configuration");
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema;
    }

    private static JsonObject Section(Type type)
    {
        var defaults = Activator.CreateInstance(type)!;
        var properties = new JsonObject();
        foreach (var property in Binder.Properties(type))
            properties[Binder.KeyOf(property)] = Property(property, property.GetValue(defaults));
        var section = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        var required = Binder.Properties(type).Where(property => property.IsDefined(typeof(RequiredAttribute))).Select(property => (JsonNode)Binder.KeyOf(property)!).ToArray();
        if (required.Length > 0)
            section["required"] = new JsonArray(required);
        return section;
    }

    private static JsonObject Property(PropertyInfo property, object? value)
    {
        var node = new JsonObject { ["description"] = property.GetCustomAttribute<DescriptionAttribute>()!.Description };
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        foreach (var (key, part) in TypeOf(type, property))
            node[key] = part?.DeepClone();
        if (Binder.MayBeNull(property) && node["type"] is { } single)
            node["type"] = new JsonArray(single.DeepClone(), "null");
        if (Default(value) is { } simple)
            node["default"] = simple;
        return node;
    }

    private static JsonObject TypeOf(Type type, PropertyInfo property)
    {
        if (Binder.ItemOf(type) is { } item)
            return new() { ["type"] = "array", ["items"] = TypeOf(item, property) };
        if (!Values.IsSimple(type))
            return Section(type);
        if (type.IsEnum)
            return new() { ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => (JsonNode)Values.NameOf(type, name)!)]) };
        var node = new JsonObject { ["type"] = type == typeof(bool) ? "boolean" : type == typeof(int) ? "integer" : "string" };
        if (type == typeof(TimeSpan))
            node["pattern"] = "^[0-9]+[smhd]$";
        if (type == typeof(FirstPoll))
            node["pattern"] = "^(nothing|newest|[0-9]+[smhd])$";
        if (type == typeof(QuietHours))
            node["pattern"] = "^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$";
        if (type == typeof(TimeOnly))
            node["pattern"] = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
        if (type == typeof(int) && property.GetCustomAttribute<RangeAttribute>() is { } range)
            (node["minimum"], node["maximum"]) = ((int)range.Minimum, (int)range.Maximum);
        if (property.GetCustomAttribute<StringLengthAttribute>() is { } length)
            (node["minLength"], node["maxLength"]) = (length.MinimumLength, length.MaximumLength);
        if (property.GetCustomAttribute<RegularExpressionAttribute>() is { } pattern)
            node["pattern"] = $"^({pattern.Pattern})$";
        return node;
    }

    private static JsonNode? Default(object? value) => value switch
    {
        null or FilePath => null,
        string text => text,
        bool truth => truth,
        int number => number,
        TimeSpan span => Spans.Write(span),
        TimeOnly time => time.ToString("HH:mm", null),
        FirstPoll => "nothing",
        Uri address => address.OriginalString,
        TimeZoneInfo zone => zone.Id,
        System.Globalization.CultureInfo culture => culture.Name,
        Enum name => Values.NameOf(name.GetType(), name.ToString()),
        _ => null,
    };
}
