using System.Globalization;
using System.Text.Json;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>The options that a person gave to a command. What was left out is null; while a command is still being typed, that may be a required one, too.</summary>
public sealed class GivenOptions
{
    private readonly Dictionary<string, ReceivedOption> _options;
    private readonly ResolvedIds _resolved;

    internal GivenOptions(IEnumerable<ReceivedOption> options, ResolvedIds resolved)
    {
        _resolved = resolved;
        _options = options.GroupBy(option => option.Name).ToDictionary(same => same.Key, same => same.First());
    }

    /// <summary>The names of what was given.</summary>
    public IReadOnlyCollection<string> Names => _options.Keys;

    /// <summary>The option that is being typed; null unless choices are asked for.</summary>
    public string? Focused => _options.Values.FirstOrDefault(option => option.Focused)?.Name;

    /// <summary>A text; of another kind of option what was typed.</summary>
    public string? Text(string name) => Value(name) switch
    {
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { } value => value.GetRawText(),
        null => null,
    };

    /// <summary>A whole number. Null also for what is still being typed and is none yet.</summary>
    public long? WholeNumber(string name) => Value(name) switch
    {
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt64(out var number) => number,
        { ValueKind: JsonValueKind.String } value when long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>A number. Null also for what is still being typed and is none yet.</summary>
    public double? Number(string name) => Value(name) switch
    {
        { ValueKind: JsonValueKind.Number } value => value.GetDouble(),
        { ValueKind: JsonValueKind.String } value when double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>Yes or no.</summary>
    public bool? Flag(string name) => Value(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>A person.</summary>
    public NamedPerson? Person(string name) => _resolved.Person(Id(name));

    /// <summary>A role.</summary>
    public Role? Role(string name) => _resolved.Role(Id(name));

    /// <summary>A channel, in part.</summary>
    public Channel? Channel(string name) => _resolved.Channel(Id(name));

    /// <summary>A person or a role.</summary>
    public Mentioned? Mentioned(string name) => _resolved.Mentioned(Id(name));

    /// <summary>A file.</summary>
    public Attachment? Attachment(string name) => _resolved.Attachment(Id(name));

    private Snowflake? Id(string name) => ResolvedIds.Id(Text(name));

    private JsonElement? Value(string name) => _options.GetValueOrDefault(name)?.Value;
}
