using System.Text;

namespace AnnounceBot.Feeds.Tests.Hostile;

/// <summary>Damages documents at random, the same way for the same seed.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<", ">", "&", "\"", "'", "</", "/>", "]]>", "<![CDATA[", "<!--", "-->", "<?xml", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&#0;", "&#x110000;", "&nbsp;", "&a;", "<item>",
            "</item>", "<entry>", "<title>", "</channel>", "</rss>", "xmlns=\"\"", " a=b", "<x:y>", "\0", "{", "}", "[", ",", "\"items\":", "\u202E", "\uD83D", "=", "xml:base=\"x:y:z\"",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE],
        [0xC3],
        [0xEF, 0xBB, 0xBF],
    ];

    private readonly Random _random = new(seed);

    /// <summary>A document with one to eight wounds.</summary>
    public byte[] Mutate(byte[] document)
    {
        var bytes = document.ToList();
        for (var wounds = _random.Next(1, 9); wounds > 0; wounds--)
        {
            Wound(bytes);
        }

        return [.. bytes];
    }

    private void Wound(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, 64), bytes.Count - at);
        switch (_random.Next(6))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(_random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 3 when _random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4 when length > 1:
                bytes.Reverse(at, length);
                break;
            default:
                bytes.InsertRange(at, Pieces[_random.Next(Pieces.Length)]);
                break;
        }
    }
}
