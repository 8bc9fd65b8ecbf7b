namespace AnnounceBot.Discord.Models;

/// <summary>How tall a text field is.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#text-input-text-input-styles</remarks>
public enum TextInputStyle
{
    /// <summary>One line.</summary>
    SingleLine = 1,

    /// <summary>Several lines.</summary>
    Paragraph = 2,
}
