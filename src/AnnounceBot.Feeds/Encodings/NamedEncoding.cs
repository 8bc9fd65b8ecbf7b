using System.Text;

namespace AnnounceBot.Feeds.Encodings;

/// <summary>An encoding with the name that its document gave it.</summary>
/// <param name="Name">IANA name in lower case, as reported; <c>iso-8859-1</c> is decoded as windows-1252 and still called so.</param>
/// <param name="Encoding">What decodes it.</param>
internal sealed record NamedEncoding(string Name, Encoding Encoding)
{
    /// <summary>Whether several bytes may make one character.</summary>
    public bool IsMultiByte => !Encoding.IsSingleByte;
}
