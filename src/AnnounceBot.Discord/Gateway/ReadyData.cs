using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AnnounceBot.Discord.Gateway;

/// <summary>What the session needs of READY.</summary>
internal static class ReadyData
{
    /// <summary>An address that the token must not travel to is as good as none: the session is resumed where it began.</summary>
    public static bool TryRead(JsonElement data, [NotNullWhen(true)] out ResumePoint? session)
    {
        session = Text(data, "session_id") is { Length: > 0 } id ? new ResumePoint(id, Address(data)) : null;
        return session is not null;
    }

    private static Uri? Address(JsonElement data) =>
        Uri.TryCreate(Text(data, "resume_gateway_url"), UriKind.Absolute, out var address) && GatewayAddress.IsSafe(address) ? address : null;

    private static string? Text(JsonElement data, string name)
    {
        try
        {
            return data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)   // half a character
        {
            return null;
        }
    }
}
