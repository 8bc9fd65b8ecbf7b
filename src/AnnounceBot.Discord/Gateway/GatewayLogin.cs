namespace AnnounceBot.Discord.Gateway;

/// <summary>Who logs in, and for what.</summary>
/// <param name="token">Without the word "Bot" that HTTP wants before it.</param>
/// <param name="intents">The kinds of events asked for.</param>
/// <remarks>A class, and not a record, so that nothing prints the token.</remarks>
internal sealed class GatewayLogin(string token, int intents)
{
    public ReadOnlyMemory<byte> Identify(Presence? presence) => GatewayPayloads.Identify(token, intents, presence);

    public ReadOnlyMemory<byte> Resume(ResumePoint point) => GatewayPayloads.Resume(token, point);
}
