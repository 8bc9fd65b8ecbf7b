namespace AnnounceBot.Discord.Models;

/// <summary>How a button looks, and whether it is a link.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#button-button-styles</remarks>
public enum ButtonStyle
{
    /// <summary>The one to press.</summary>
    Primary = 1,

    /// <summary>Grey.</summary>
    Secondary = 2,

    /// <summary>Green.</summary>
    Success = 3,

    /// <summary>Red: cannot be undone.</summary>
    Danger = 4,

    /// <summary>Opens an address; nothing comes back to us.</summary>
    Link = 5,

    /// <summary>Sells something; needs a SKU.</summary>
    Premium = 6,
}
