namespace AnnounceBot.Discord.Interactions;

/// <summary>Discord's codes for answers that come too late or twice.</summary>
/// <remarks>https://discord.com/developers/docs/topics/opcodes-and-status-codes#json</remarks>
internal static class RefusalCode
{
    /// <summary>Somebody answered before: we, if the answer to our first try was lost; else another process with the same token.</summary>
    public const int AlreadyAnswered = 40060;

    private const int UnknownWebhook = 10015;
    private const int UnknownInteraction = 10062;
    private const int InvalidWebhookToken = 50027;

    public static bool IsOver(int code) => code is UnknownWebhook or UnknownInteraction or InvalidWebhookToken;
}
