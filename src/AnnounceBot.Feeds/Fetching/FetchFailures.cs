namespace AnnounceBot.Feeds.Fetching;

/// <summary>Finds out what the HTTP stack's exceptions mean.</summary>
internal static class FetchFailures
{
    public static FetchOutcome.Failed Explain(Exception exception, Uri url)
    {
        var (kind, reason) = Innermost(exception) is { } ours ? (ours.Kind, ours.Reason) : (KindOf(exception), null);
        return new(kind, reason ?? FailureReasons.Of(kind, url.Host));
    }

    private static FetchException? Innermost(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is FetchException ours)
            {
                return ours;
            }
        }

        return null;
    }

    private static FailureKind KindOf(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => FailureKind.Connection,   // not even a status line
        HttpRequestException e => KindOf(e.HttpRequestError, FailureKind.Connection),
        HttpIOException e => KindOf(e.HttpRequestError, FailureKind.Truncated),
        _ => FailureKind.Truncated,
    };

    private static FailureKind KindOf(HttpRequestError error, FailureKind otherwise) => error switch
    {
        HttpRequestError.NameResolutionError => FailureKind.Name,
        HttpRequestError.SecureConnectionError => FailureKind.Certificate,
        HttpRequestError.HttpProtocolError or HttpRequestError.InvalidResponse => FailureKind.Protocol,
        HttpRequestError.VersionNegotiationError or HttpRequestError.ExtendedConnectNotSupported => FailureKind.Protocol,
        HttpRequestError.ConfigurationLimitExceeded => FailureKind.Protocol,
        _ => otherwise,
    };
}
