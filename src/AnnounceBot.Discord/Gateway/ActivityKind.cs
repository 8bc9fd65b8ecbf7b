namespace AnnounceBot.Discord.Gateway;

/// <summary>The verb before an activity's text.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway-events#activity-object-activity-types</remarks>
public enum ActivityKind
{
    /// <summary>"Playing …".</summary>
    Playing = 0,

    /// <summary>"Listening to …".</summary>
    Listening = 2,

    /// <summary>"Watching …".</summary>
    Watching = 3,

    /// <summary>The text alone.</summary>
    Custom = 4,

    /// <summary>"Competing in …".</summary>
    Competing = 5,
}
