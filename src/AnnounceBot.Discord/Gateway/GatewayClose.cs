namespace AnnounceBot.Discord.Gateway;

/// <summary>How a connection ended.</summary>
/// <param name="Code">Discord's close code; null if the connection broke, or we ended it.</param>
/// <param name="Reason">In words.</param>
/// <param name="At">When, UTC.</param>
public sealed record GatewayClose(int? Code, string Reason, DateTimeOffset At);
