using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Interactions;

/// <summary>What a person did, checked and ready to be told.</summary>
/// <param name="Id">The interaction's.</param>
/// <param name="Type">Discord's number: 2 command, 3 component, 4 autocomplete, 5 modal.</param>
/// <param name="Data">Discord's interaction data.</param>
/// <param name="Message">The message that the component is on, or that the modal came from.</param>
/// <param name="Name">The command's name with group and sub-command; null if it is none.</param>
/// <param name="Locale">The person's language.</param>
internal sealed record Act(string Id, int Type, Person Person, string ChannelId, JsonObject Data, JsonObject? Message, string? Name, string Locale)
{
    public const int Command = 2;
    public const int Component = 3;
    public const int Autocomplete = 4;
    public const int Modal = 5;

    /// <summary>What was answered with the modal that is sent in now.</summary>
    public Act? Origin { get; init; }

    /// <summary>The message that may be changed instead of answering with a new one.</summary>
    public string? MessageId => Message?["id"]!.GetValue<string>();

    /// <summary>Whether it is a command from a message's menu.</summary>
    public bool IsMenu => Type == Command && Data["type"]?.GetValue<int>() == 3;
}
