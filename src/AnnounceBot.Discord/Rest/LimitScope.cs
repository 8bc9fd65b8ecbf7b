namespace AnnounceBot.Discord.Rest;

/// <summary>Whose limit a call ran into.</summary>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits#header-format</remarks>
public enum LimitScope
{
    /// <summary>Ours, for this kind of call in this place.</summary>
    User,

    /// <summary>Ours, for all calls together.</summary>
    Global,

    /// <summary>The place's own, whoever calls.</summary>
    Shared,

    /// <summary>Too many requests were refused; going on would block this address.</summary>
    Invalid,

    /// <summary>No limit: earlier calls of ours to the same place have not ended.</summary>
    Queue,
}
