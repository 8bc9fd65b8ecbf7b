using System.Globalization;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Interactions;

/// <summary>What was chosen from a select, on a message or in a modal.</summary>
internal static class SelectValues
{
    private const int StringSelect = 3;
    private const int UserSelect = 5;
    private const int RoleSelect = 6;
    private const int MentionableSelect = 7;

    /// <exception cref="InteractionException">Too few or too many, or none of the select's.</exception>
    public static IReadOnlyList<string> Read(JsonObject select, IReadOnlyList<string> values, Resolved resolved)
    {
        var least = select["min_values"]?.GetValue<int>() ?? 1;
        var most = select["max_values"]?.GetValue<int>() ?? 1;
        if (values.Count < least || values.Count > most)
            throw new InteractionException(string.Create(CultureInfo.InvariantCulture, $"\"{select["custom_id"]}\" wants {least} to {most} values."));

        return [.. values.Select(value => One(select, value, resolved) ?? throw new InteractionException($"\"{value}\" cannot be chosen from \"{select["custom_id"]}\"."))];
    }

    private static string? One(JsonObject select, string value, Resolved resolved) => select["type"]!.GetValue<int>() switch
    {
        StringSelect => select["options"]!.AsArray().Any(option => option!["value"]!.GetValue<string>() == value) ? value : null,
        UserSelect => resolved.User(value),
        RoleSelect => resolved.Role(value),
        MentionableSelect => resolved.Mentionable(value),
        _ => resolved.Channel(value, select["channel_types"] as JsonArray),
    };
}
