namespace AnnounceBot.Feeds.Fetching;

/// <summary>Carries a failure out of the depths of the HTTP stack (dialling, TLS, body) to <see cref="GuardedClient"/>, which makes an outcome of it.</summary>
internal sealed class FetchException(FailureKind kind) : IOException(kind.ToString())
{
    public FailureKind Kind { get; } = kind;

    public string? Reason { get; init; }
}
