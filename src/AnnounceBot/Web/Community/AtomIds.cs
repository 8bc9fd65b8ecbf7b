using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnnounceBot.Storage;

namespace AnnounceBot.Web.Community;

/// <summary>
/// What entries and feeds are known by, for ever: made of the database's own name, so that neither host nor address is in it. A copy that is put back changes none; but
/// numbers that are given once more since are other things.
/// </summary>
/// <remarks>RFC 4287 §4.2.6; UUIDs of a hash: RFC 9562 §5.8.</remarks>
internal sealed class AtomIds(Database database)
{
    private readonly Lazy<string> _installation = new(() => database.Read(Installation.LastingNameOf));

    // It has no more while we run: who puts a backup back stops the bot.
    private readonly Lazy<List<ForgottenTime>> _times = new(() => database.Read(ForgottenTime.All));

    /// <param name="since">When it was given its number, or later.</param>
    public string Of(string kind, long id, DateTimeOffset since) =>
        Of(string.Create(CultureInfo.InvariantCulture, $"{kind}/{id}") + string.Concat(_times.Value.Where(time => time.To <= since).Select(_ => "'")));

    public string Of(string what)
    {
        Span<byte> hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{_installation.Value}/{what}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }
}
