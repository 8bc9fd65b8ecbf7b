namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>How a message gets into the world.</summary>
/// <param name="Flags">The flags that may be set; null if earlier ones may come along.</param>
/// <param name="NeedsContent">It is a whole message, which may not be empty.</param>
internal sealed record MessageKind(MessageFlags? Flags, bool NeedsContent)
{
    private const MessageFlags Usual = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications;

    public static MessageKind Created { get; } = new(Usual | MessageFlags.VoiceMessage | MessageFlags.ComponentsV2, NeedsContent: true);

    public static MessageKind InForum { get; } = new(Usual, NeedsContent: true);

    /// <summary>An interaction's answer, at once or later.</summary>
    public static MessageKind FollowUp { get; } = new(Created.Flags | MessageFlags.Ephemeral, NeedsContent: true);

    /// <summary>An edit sends all flags that the message has already, too.</summary>
    public static MessageKind Edited { get; } = new(null, NeedsContent: false);
}
