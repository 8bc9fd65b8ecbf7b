using System.Text.RegularExpressions;

namespace AnnounceBot.Discord.Rest;

/// <summary>How to reach Discord.</summary>
public sealed partial record RestOptions
{
    /// <summary>The bot's token, without the word Bot: a secret, which no text of this library ever shows.</summary>
    public required string Token { get; init; }

    /// <summary>Where the API is, with its version at the end. Plain http only on this machine.</summary>
    public Uri Api { get; init; } = new("https://discord.com/api/v10");

    /// <summary>Who we are, as <c>DiscordBot (URL, VERSION)</c>; another form may be blocked.</summary>
    public required string UserAgent { get; init; }

    /// <summary>How long one request may take, 15 seconds by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a call may wait for rate limits in all, 5 seconds by default; what would wait longer ends in a <see cref="DiscordBusyException"/>.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Where the API is; never the token.</summary>
    public override string ToString() => $"RestOptions {{ Api = {Api} }}";

    /// <summary>Says what is wrong before anything is sent.</summary>
    /// <exception cref="ArgumentException">A setting cannot work, or would show the token to others on the way.</exception>
    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Token) || Token.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException("The token is empty or has spaces or other signs in it that no token has. Copy it again from the developer portal.");

        if (!Api.IsAbsoluteUri || (Api.Scheme != Uri.UriSchemeHttps && !(Api.Scheme == Uri.UriSchemeHttp && Api.IsLoopback)))
            throw new ArgumentException($"{Api} must begin with https://, or with http:// and this machine's own name: else the token would travel in the open.");

        if (LongestWait < TimeSpan.Zero || (Timeout <= TimeSpan.Zero && Timeout != System.Threading.Timeout.InfiniteTimeSpan))
            throw new ArgumentException("The longest wait cannot be negative, and a request needs some time.");

        if (!Versioned.IsMatch(Api.AbsolutePath))
            throw new ArgumentException($"{Api} must end with the version, as in https://discord.com/api/v10.");

        if (!Honest.IsMatch(UserAgent))
            throw new ArgumentException($"\"{UserAgent}\" must be of the form DiscordBot (URL, VERSION): Discord blocks others.");
    }

    [GeneratedRegex("/v[0-9]+/?$")]
    private static partial Regex Versioned { get; }

    [GeneratedRegex("^DiscordBot \\([^,()\\s]+, [^,()\\s]+\\)( [ -~]+)?$")]
    private static partial Regex Honest { get; }
}
