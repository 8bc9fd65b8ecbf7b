using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Rest;

/// <summary>Lets only those in who have the bot's token.</summary>
internal static class Authorisation
{
    private const string Scheme = "Bot ";

    public static Task<ApiAnswer> StepAsync(ApiCall call, ApiHandler next, CancellationToken cancellationToken) =>
        !call.Route.NeedsToken || IsGranted(call)
            ? next(call, cancellationToken)
            : Task.FromResult(ApiAnswer.Refused(Refusal.Unauthorized));

    /// <summary>Any token that begins with <see cref="PlaygroundServer.Token"/> is taken, so that a test can use one that it can search a log for.</summary>
    public static bool IsToken(string token) => token.StartsWith(PlaygroundServer.Token, StringComparison.Ordinal);

    private static bool IsGranted(ApiCall call)
    {
        var given = call.Headers.Authorization.ToString();
        return given.StartsWith(Scheme, StringComparison.Ordinal) && IsToken(given[Scheme.Length..]);
    }
}
