using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Interactions;

/// <summary>Something that a person does to the bot.</summary>
/// <param name="Person">Who: a name or an id.</param>
/// <param name="Type">What.</param>
public sealed record InteractionRequest(string Person, InteractionKind Type)
{
    /// <summary>The command with its group and sub-command, as <c>digest preview</c>, or a message command's whole name.</summary>
    public string? Command { get; init; }

    /// <summary>The command's options by name. People, roles and channels by name or id; an attachment as <c>{"filename","contentType","content"}</c> with the content in base64, or with <c>url</c> and <c>size</c> of one that lies elsewhere.</summary>
    public JsonObject? Options { get; init; }

    /// <summary>The option being typed into, for autocomplete; null: the last that the bot completes.</summary>
    public string? Focused { get; init; }

    /// <summary>Where: a name or an id; null: where the message is, or where the modal was opened, else #general.</summary>
    public string? Channel { get; init; }

    /// <summary>The id of the message that the component is on, or that the message command is for.</summary>
    public string? Message { get; init; }

    /// <summary>The component's or the modal's custom id.</summary>
    public string? CustomId { get; init; }

    /// <summary>What was chosen from a select: values, or names or ids of people, roles and channels.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>What was filled into a modal, by the fields' custom ids: text, a list of values, or true and false.</summary>
    public JsonObject? Fields { get; init; }

    /// <summary>The person's language; null: <c>en-GB</c>.</summary>
    public string? Locale { get; init; }
}
