namespace AnnounceBot.Feeds;

/// <summary>Addresses as documents write them: with spaces around them, relative, or not addresses at all.</summary>
internal static class Addresses
{
    private const int Longest = 8 * 1024;

    /// <summary>The address, absolute where a base is known; as told where it does not resolve; null where nothing is told.</summary>
    /// <remarks>RFC 3986 §5.2. An absolute address keeps its spelling: feeds are compared by it.</remarks>
    public static string? Resolve(string? told, Uri? baseUrl)
    {
        var address = Clean(told);
        if (address is null || baseUrl is null || HasScheme(address))
        {
            return address;
        }

        if (address[0] is '?' or '#' && baseUrl.AbsolutePath == "/" && !baseUrl.OriginalString.AsSpan().Contains(baseUrl.Authority + "/", StringComparison.OrdinalIgnoreCase))
        {
            return baseUrl.OriginalString + address; // .NET would write the path "/" that the base does not have
        }

        return Uri.TryCreate(baseUrl, address, out var resolved) ? resolved.OriginalString.Replace(" ", "%20", StringComparison.Ordinal) : address;
    }

    /// <summary>The base that an <c>xml:base</c> sets inside another; the outer one where it says nothing usable.</summary>
    public static Uri? Rebase(string? told, Uri? outer)
    {
        if (Clean(told) is not { } address)
        {
            return outer;
        }

        if (HasScheme(address))
        {
            return Uri.TryCreate(address, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? absolute : outer;
        }

        return outer is not null && Uri.TryCreate(outer, address, out var resolved) ? resolved : outer;
    }

    /// <summary>Whether an address says which scheme it is of (RFC 3986 §3.1).</summary>
    public static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(address[0]))
        {
            return false;
        }

        foreach (var character in address.AsSpan(1, colon - 1))
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    // Line breaks and tabs inside an address are left out, as browsers do.
    private static string? Clean(string? told)
    {
        var address = told.AsSpan().Trim();
        if (address.Length is 0 or > Longest)
        {
            return null;
        }

        return address.IndexOfAny('\n', '\r', '\t') < 0
            ? address.Length == told!.Length ? told : address.ToString()
            : address.ToString().Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal);
    }
}
