using System.Text;

namespace AnnounceBot.Feeds.Fetching;

/// <summary>The way from a feed's address to the one that answers: bounded, without loops, over HTTP only.</summary>
internal sealed class RedirectTrail(Uri start)
{
    private const int MaxHops = 10;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly HashSet<Uri> _seen = [start];
    private readonly List<Redirect> _hops = [];

    /// <summary>Where the next request goes.</summary>
    public Uri Current { get; private set; } = start;

    /// <summary>The hops so far.</summary>
    public IReadOnlyList<Redirect> Hops => _hops;

    /// <summary>Whether the status is one that names another address.</summary>
    public static bool IsRedirect(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Goes on to the address that a redirect names.</summary>
    /// <param name="status">The redirect's status.</param>
    /// <param name="location">The <c>Location</c> field, read as Latin-1; null if it is missing.</param>
    /// <exception cref="FetchException">No usable target, a loop, or too many hops.</exception>
    public void Follow(int status, string? location)
    {
        var target = Resolve(location) ?? throw new FetchException(FailureKind.Redirect);
        if (_hops.Count == MaxHops || !_seen.Add(target))
        {
            throw new FetchException(FailureKind.Redirect) { Reason = FailureReasons.Loop };
        }

        _hops.Add(new Redirect(Current, status, target));
        Current = target;
    }

    private Uri? Resolve(string? location)
    {
        if (string.IsNullOrWhiteSpace(location) || !Uri.TryCreate(Current, AsWritten(location.Trim()), out var target))
        {
            return null;
        }

        return WebAddress.IsWeb(target) ? WebAddress.Bare(target) : null;
    }

    /// <summary>Servers write addresses outside of ASCII as UTF-8, which arrives here byte by byte.</summary>
    private static string AsWritten(string location)
    {
        if (location.All(char.IsAscii))
        {
            return location;
        }

        try
        {
            return StrictUtf8.GetString(Encoding.Latin1.GetBytes(location));
        }
        catch (DecoderFallbackException)
        {
            return location;
        }
    }
}
