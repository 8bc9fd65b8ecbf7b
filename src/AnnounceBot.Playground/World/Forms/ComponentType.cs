namespace AnnounceBot.Playground.World.Forms;

/// <summary>Discord's numbers for the components that a message may hold.</summary>
internal enum ComponentType
{
    ActionRow = 1,
    Button = 2,
    StringSelect = 3,
    UserSelect = 5,
    RoleSelect = 6,
    MentionableSelect = 7,
    ChannelSelect = 8,
    Section = 9,
    TextDisplay = 10,
    Thumbnail = 11,
    MediaGallery = 12,
    Separator = 14,
    Container = 17,
}
