using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AnnounceBot.Delivery;

/// <summary>What tells a chat that two requests are the same message: 24 characters (Discord takes 25), the same for every attempt.</summary>
internal static class Nonce
{
    public static string For(string installation, long delivery, string channel)
    {
        var seed = string.Create(CultureInfo.InvariantCulture, $"{installation}/{delivery}/{channel}");
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 18));
    }
}
