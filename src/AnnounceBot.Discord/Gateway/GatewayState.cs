namespace AnnounceBot.Discord.Gateway;

/// <summary>What the gateway client is doing.</summary>
public enum GatewayState
{
    /// <summary>It does not run yet.</summary>
    NotStarted,

    /// <summary>It waits before the next try.</summary>
    Waiting,

    /// <summary>It asks where to connect, opens a connection, or logs in on it.</summary>
    Connecting,

    /// <summary>Events arrive.</summary>
    Connected,

    /// <summary>It was stopped.</summary>
    Stopped,

    /// <summary>It gave up, since trying again cannot help: a person is needed.</summary>
    Failed,
}
