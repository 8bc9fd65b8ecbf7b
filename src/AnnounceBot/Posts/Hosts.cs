namespace AnnounceBot.Posts;

/// <summary>Hosts as people see them: without "www.".</summary>
internal static class Hosts
{
    public static string? Of(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.IdnHost.Length == 0)
            return null;
        var host = url.IdnHost.ToLowerInvariant();
        return (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host).TrimEnd('.');
    }

    /// <returns>A host from its end on, each part with a dot behind it: whatever is below one begins with what that one is.</returns>
    public static string FromItsEnd(string host) => string.Concat(host.Split('.').Reverse().Select(part => part + "."));
}
