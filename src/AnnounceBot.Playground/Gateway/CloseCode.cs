namespace AnnounceBot.Playground.Gateway;

/// <summary>Why the gateway hangs up; Discord's page "Opcodes and status codes".</summary>
internal static class CloseCode
{
    public const int Normal = 1000;
    public const int GoingAway = 1001;
    public const int UnknownError = 4000;
    public const int UnknownOpcode = 4001;
    public const int DecodeError = 4002;
    public const int NotAuthenticated = 4003;
    public const int AuthenticationFailed = 4004;
    public const int AlreadyAuthenticated = 4005;
    public const int InvalidSequence = 4007;
    public const int RateLimited = 4008;
    public const int SessionTimedOut = 4009;
    public const int InvalidShard = 4010;
    public const int InvalidVersion = 4012;
    public const int InvalidIntents = 4013;

    /// <summary>Whether a session can be resumed after the gateway hung up so: after a mishap, and after "going away".</summary>
    public static bool KeepsSession(int code) =>
        code is GoingAway or UnknownError or UnknownOpcode or DecodeError or RateLimited;

    /// <summary>Whether a client that hangs up so means to come back; 1000 and 1001 show the bot offline at once.</summary>
    public static bool KeepsSessionOfClient(int? code) => code is not (Normal or GoingAway);
}
