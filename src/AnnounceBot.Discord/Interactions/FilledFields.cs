using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>The fields of a modal as a person filled them in, wherever in it they stand.</summary>
public sealed class FilledFields
{
    private readonly Dictionary<string, SubmittedComponent> _fields;
    private readonly ResolvedIds _resolved;

    internal FilledFields(IEnumerable<SubmittedComponent> fields, ResolvedIds resolved)
    {
        _resolved = resolved;
        _fields = fields.GroupBy(field => field.CustomId ?? "").ToDictionary(same => same.Key, same => same.First());
    }

    /// <summary>The custom ids of the fields.</summary>
    public IReadOnlyCollection<string> Names => _fields.Keys;

    /// <summary>What was written, without spaces around it, or the one thing that was chosen; null for nothing.</summary>
    public string? Text(string field)
    {
        var found = _fields.GetValueOrDefault(field);
        var text = (found?.Value ?? (found is { Values: [var first, ..] } ? first : null))?.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>What was chosen; empty for nothing.</summary>
    public IReadOnlyList<string> Values(string field) => _fields.GetValueOrDefault(field)?.Values ?? [];

    /// <summary>Whether a box was ticked.</summary>
    public bool Flag(string field) => _fields.GetValueOrDefault(field)?.Value == "true";

    /// <summary>The people who were chosen.</summary>
    public IReadOnlyList<NamedPerson> People(string field) => ResolvedIds.All(Values(field), _resolved.Person);

    /// <summary>The roles that were chosen.</summary>
    public IReadOnlyList<Role> Roles(string field) => ResolvedIds.All(Values(field), _resolved.Role);

    /// <summary>The channels that were chosen.</summary>
    public IReadOnlyList<Channel> Channels(string field) => ResolvedIds.All(Values(field), _resolved.Channel);

    /// <summary>The files that were uploaded.</summary>
    public IReadOnlyList<Attachment> Attachments(string field) => ResolvedIds.All(Values(field), _resolved.Attachment);
}
