using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.World.Forms;

/// <summary>Reads the fields of one object in a body; what does not fit is noted with its path and read as absent.</summary>
internal sealed class Form(JsonObject body, FormErrors errors, IReadOnlyList<string> path)
{
    private const int LongestTime = 100;

    public FormErrors Errors => errors;

    public bool Has(string name) => body[name] is not null;

    /// <summary>Whether the field is there at all, be it null: that matters when editing.</summary>
    public bool Names(string name) => body.ContainsKey(name);

    public IEnumerable<string> PropertyNames => body.Select(property => property.Key);

    public JsonNode? Node(string name) => body[name];

    public void Wrong(string name, FormError error) => errors.Add([.. path, name], error);

    /// <summary>Notes that the object itself is wrong.</summary>
    public void Wrong(FormError error) => errors.Add(path, error);

    /// <param name="max">The longest that is taken, in UTF-16 units.</param>
    /// <param name="min">The shortest; if not 0, it must be there.</param>
    /// <param name="isRequired">Whether it must be there though it has no shortest length: that is told in other words.</param>
    /// <returns>The text, trimmed; null when it is missing, empty or does not fit.</returns>
    public string? Text(string name, int max, int min = 0, bool isRequired = false)
    {
        if (body[name] is { } node && node.GetValueKind() != JsonValueKind.String)
        {
            Wrong(name, FormError.NoText(node.ToJsonString()));
            return null;
        }

        var text = body[name]?.GetValue<string>().Trim() ?? "";
        if (text.Length == 0 && (isRequired || min > 0))
            Wrong(name, FormError.Required);
        else if (text.Length > max || text.Length < min)
            Wrong(name, min == 0 ? FormError.TooLong(max) : FormError.BadLength(min, max));
        else if (text.Length > 0)
            return text;
        return null;
    }

    public long? Integer(string name, long min, long max)
    {
        if (body[name] is not { } node)
            return null;

        if (NumberOf(node) is not { } number)
            Wrong(name, FormError.NoNumber(node.ToString()));
        else if (number < min)
            Wrong(name, FormError.TooSmall(min));
        else if (number > max)
            Wrong(name, FormError.TooGreat(max));
        else
            return number;
        return null;
    }

    /// <summary>A number that must be one of a few.</summary>
    public long? Choice(string name, params long[] choices)
    {
        var number = Integer(name, long.MinValue, long.MaxValue);
        if (number is null || choices.Contains(number.Value))
            return number;

        Wrong(name, FormError.NotOneOf(choices.Select(choice => choice.ToString(CultureInfo.InvariantCulture))));
        return null;
    }

    public bool? Boolean(string name)
    {
        if (body[name] is not { } node)
            return null;
        if (node.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
            return node.GetValue<bool>();

        Wrong(name, FormError.NoBoolean(node.ToString()));
        return null;
    }

    public string? Snowflake(string name)
    {
        if (body[name] is not { } node)
            return null;
        if (IsSnowflake(node.ToString()))
            return node.ToString();

        Wrong(name, FormError.NoSnowflake(node.ToString()));
        return null;
    }

    public DateTimeOffset? Time(string name)
    {
        if (Text(name, LongestTime) is not { } text)
            return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return time;

        Wrong(name, FormError.NoTimestamp);
        return null;
    }

    /// <param name="schemes">Those taken besides http and https.</param>
    public string? Url(string name, int max, params string[] schemes)
    {
        if (Text(name, max) is not { } text)
            return null;

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url))
            Wrong(name, FormError.NoUrl);
        else if (url.Scheme is not ("http" or "https") && !schemes.Contains(url.Scheme))
            Wrong(name, FormError.BadScheme(url.Scheme));
        else
            return text;
        return null;
    }

    public Form? Object(string name)
    {
        if (body[name] is not { } node)
            return null;
        if (node is JsonObject inner)
            return new(inner, errors, [.. path, name]);

        Wrong(name, FormError.NoObject);
        return null;
    }

    public IReadOnlyList<JsonNode?> List(string name, int max, int min = 0)
    {
        if (body[name] is not { } node)
        {
            if (min > 0)
                Wrong(name, FormError.Required);
            return [];
        }

        if (node is not JsonArray list)
            Wrong(name, FormError.NoList);
        else if (list.Count > max || list.Count < min)
            Wrong(name, min == 0 ? FormError.TooLong(max) : FormError.BadLength(min, max));
        else
            return [.. list];
        return [];
    }

    public IReadOnlyList<Form> Objects(string name, int max, int min = 0)
    {
        List<Form> forms = [];
        foreach (var (index, item) in List(name, max, min).Index())
        {
            string[] place = [.. path, name, index.ToString(CultureInfo.InvariantCulture)];
            if (item is JsonObject inner)
                forms.Add(new(inner, errors, place));
            else
                errors.Add(place, FormError.NoObject);
        }

        return forms;
    }

    public IReadOnlyList<string> Snowflakes(string name, int max)
    {
        List<string> ids = [];
        foreach (var (index, item) in List(name, max).Index())
        {
            var text = item?.ToString() ?? "null";
            if (IsSnowflake(text))
                ids.Add(text);
            else
                errors.Add([.. path, name, index.ToString(CultureInfo.InvariantCulture)], FormError.NoSnowflake(text));
        }

        return ids;
    }

    public static bool IsSnowflake(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static long? NumberOf(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.Number or JsonValueKind.String when long.TryParse(node.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
