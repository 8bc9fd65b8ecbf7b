namespace AnnounceBot.Discord.Gateway;

/// <summary>What to do when a connection has ended.</summary>
internal enum CloseReaction
{
    /// <summary>Go on with the session over a new connection.</summary>
    Resume,

    /// <summary>Go on with the session, unless this connection was already such a try.</summary>
    ResumeOnce,

    /// <summary>Begin a new session.</summary>
    Identify,

    /// <summary>Begin a new session, but not at once: we had sent too much.</summary>
    IdentifyLater,

    /// <summary>Give up.</summary>
    Fail,
}
