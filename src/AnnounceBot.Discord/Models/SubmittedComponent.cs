using System.Text.Json.Serialization;

namespace AnnounceBot.Discord.Models;

/// <summary>A field of a modal as it was filled in, or what stands around fields.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure</remarks>
public sealed record SubmittedComponent
{
    /// <summary>What it is.</summary>
    public ComponentType Type { get; init; }

    /// <summary>Which field it is.</summary>
    public string? CustomId { get; init; }

    /// <summary>What was written or ticked.</summary>
    [JsonConverter(typeof(SubmittedValueJson))]
    public string? Value { get; init; }

    /// <summary>What was chosen.</summary>
    public IReadOnlyList<string> Values { get => field ?? []; init; }

    /// <summary>The field in a label.</summary>
    public SubmittedComponent? Component { get; init; }

    /// <summary>The fields in a row.</summary>
    public IReadOnlyList<SubmittedComponent> Components { get => field ?? []; init; }

    /// <summary>Itself, if it is a field, and the fields in it.</summary>
    public IEnumerable<SubmittedComponent> Fields()
    {
        IEnumerable<SubmittedComponent> inside = [.. Components, .. Component is null ? [] : new[] { Component }];
        return inside.SelectMany(component => component.Fields()).Concat(CustomId is null ? [] : [this]);
    }
}
