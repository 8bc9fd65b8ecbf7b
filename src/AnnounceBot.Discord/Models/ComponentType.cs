namespace AnnounceBot.Discord.Models;

/// <summary>What a component is. A kind that is not listed here keeps its number.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#component-object-component-types</remarks>
public enum ComponentType
{
    /// <summary>It does not say.</summary>
    Unknown = 0,

    /// <summary>A row of buttons, or one select.</summary>
    ActionRow = 1,

    /// <summary>A button.</summary>
    Button = 2,

    /// <summary>A choice of texts.</summary>
    StringSelect = 3,

    /// <summary>A text field in a modal.</summary>
    TextInput = 4,

    /// <summary>A choice of people.</summary>
    UserSelect = 5,

    /// <summary>A choice of roles.</summary>
    RoleSelect = 6,

    /// <summary>A choice of people and roles.</summary>
    MentionableSelect = 7,

    /// <summary>A choice of channels.</summary>
    ChannelSelect = 8,

    /// <summary>Texts beside something.</summary>
    Section = 9,

    /// <summary>Markdown.</summary>
    TextDisplay = 10,

    /// <summary>A small picture.</summary>
    Thumbnail = 11,

    /// <summary>Pictures and films.</summary>
    MediaGallery = 12,

    /// <summary>An attached file.</summary>
    File = 13,

    /// <summary>A line or a gap.</summary>
    Separator = 14,

    /// <summary>A frame around others.</summary>
    Container = 17,

    /// <summary>A caption around a field of a modal.</summary>
    Label = 18,

    /// <summary>Lets a person attach files in a modal.</summary>
    FileUpload = 19,
}
