namespace AnnounceBot.Discord.Gateway;

/// <summary>The dot beside the bot's name.</summary>
public enum OnlineStatus
{
    /// <summary>Green.</summary>
    Online,

    /// <summary>Yellow.</summary>
    Idle,

    /// <summary>Red: do not disturb.</summary>
    DoNotDisturb,

    /// <summary>Grey, as if it were not there.</summary>
    Invisible,
}
