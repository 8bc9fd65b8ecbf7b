namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>A component's "type" (components/reference, "Component Types"), as far as the rules tell them apart.</summary>
internal enum ComponentKind
{
    ActionRow = 1,
    Button = 2,
    StringSelect = 3,
    TextInput = 4,
    UserSelect = 5,
    RoleSelect = 6,
    MentionableSelect = 7,
    ChannelSelect = 8,
    Section = 9,
    TextDisplay = 10,
    Label = 18,
}
