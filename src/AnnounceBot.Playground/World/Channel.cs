namespace AnnounceBot.Playground.World;

/// <summary>A channel, a thread or a conversation with one person. Touched only under the world's lock.</summary>
internal sealed class Channel(string id, ChannelType type, string name)
{
    public string Id => id;

    public ChannelType Type => type;

    public string Name => name;

    public string? Topic { get; init; }

    public int Position { get; init; }

    /// <summary>The channel that a thread hangs on.</summary>
    public string? ParentId { get; init; }

    public List<Overwrite> Overwrites { get; } = [];

    public IReadOnlyList<ForumTag> Tags { get; set; } = [];

    /// <summary>A forum in which every post must carry a tag.</summary>
    public bool RequiresTag { get; set; }

    public ThreadFacts? Thread { get; init; }

    /// <summary>Whom the bot talks to here; null in the guild.</summary>
    public Person? Recipient { get; init; }

    /// <summary>Seconds that a person must leave between two messages.</summary>
    public int Slowmode { get; set; }

    /// <summary>Minutes without messages until its new threads are archived, as clients propose; null: nobody chose.</summary>
    public int? DefaultAutoArchive { get; set; }

    public string? LastMessageId { get; set; }

    /// <summary>Oldest first.</summary>
    public List<Message> Messages { get; } = [];

    /// <summary>When its messages were published to other servers, for the hourly limit.</summary>
    public List<DateTimeOffset> Crossposts { get; } = [];

    public bool IsThread => Thread is not null;

    public bool TakesMessages => type is not ChannelType.Forum;
}
