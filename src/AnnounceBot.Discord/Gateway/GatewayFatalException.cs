namespace AnnounceBot.Discord.Gateway;

/// <summary>The gateway refused for good: trying again would not help, and might cost the token. The message says what to do.</summary>
/// <param name="code">Discord's close code; null if it was refused in another way.</param>
/// <param name="message">A sentence for the operator.</param>
/// <remarks>https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</remarks>
public sealed class GatewayFatalException(int? code, string message) : Exception(message)
{
    /// <summary>Discord's close code; null if it was refused in another way.</summary>
    public int? Code { get; } = code;
}
