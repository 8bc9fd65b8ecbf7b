using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.World;

/// <summary>A message as stored. Touched only under the world's lock.</summary>
/// <param name="body">Discord's message object, without reactions and thread, which are added when it is shown.</param>
internal sealed class Message(string id, Channel channel, Person author, JsonObject body)
{
    public string Id => id;

    public Channel Channel => channel;

    public Person Author => author;

    public JsonObject Body { get; set; } = body;

    /// <summary>The one person who sees it, when it is an ephemeral answer.</summary>
    public Person? OnlyFor { get; init; }

    /// <summary>Files that came with it, by attachment id.</summary>
    public Dictionary<string, UploadedFile> Files { get; } = [];

    /// <summary>Who reacted, by emoji, in the order in which the kinds appeared.</summary>
    public OrderedDictionary<string, List<Person>> Reactions { get; } = [];

    public List<DateTimeOffset> Edits { get; } = [];

    public MessageFlags Flags
    {
        get => (MessageFlags)(Body["flags"]?.GetValue<int>() ?? 0);
        set => Body["flags"] = (int)value;
    }
}
