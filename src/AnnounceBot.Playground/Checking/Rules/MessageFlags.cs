namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>The flags of a message that somebody may set (Discord: resources/message, "Message Flags").</summary>
[Flags]
internal enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    Ephemeral = 1 << 6,
    SuppressNotifications = 1 << 12,
    VoiceMessage = 1 << 13,
    ComponentsV2 = 1 << 15,
}
