namespace AnnounceBot.Feeds.Fetching;

/// <summary>The <c>Cache-Control</c> field, read leniently (RFC 9111 §5.2): what makes no sense is passed over.</summary>
internal static class CacheControl
{
    /// <summary>The directives by name in any case, with their arguments unquoted; the first of several counts.</summary>
    public static IReadOnlyDictionary<string, string> Parse(string? field)
    {
        var directives = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in Parts(field ?? ""))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = (equals < 0 ? part : part[..equals]).Trim();
            if (name.Length > 0)
            {
                directives.TryAdd(name, equals < 0 ? "" : part[(equals + 1)..].Trim().Trim('"').Trim());
            }
        }

        return directives;
    }

    /// <summary>Splits at commas outside of quotes: <c>private="a, b", max-age=60</c>.</summary>
    private static IEnumerable<string> Parts(string field)
    {
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < field.Length; i++)
        {
            isQuoted ^= field[i] == '"';
            if (field[i] == ',' && !isQuoted)
            {
                yield return field[start..i];
                start = i + 1;
            }
        }

        yield return field[start..];
    }
}
