using System.Net;

namespace AnnounceBot.Discord.Rest;

/// <summary>Discord refused for a reason that trying again will not cure.</summary>
/// <param name="route">What was asked.</param>
/// <param name="status">The HTTP status.</param>
/// <param name="code">Discord's own code; 0: none was told.</param>
/// <param name="reason">Discord's sentence.</param>
/// <param name="errors">What is wrong with each part of the body, by its path.</param>
/// <remarks>https://discord.com/developers/docs/topics/opcodes-and-status-codes#json</remarks>
public sealed class DiscordRefusedException(string route, HttpStatusCode status, int code, string reason, IReadOnlyDictionary<string, string> errors)
    : DiscordException(route, Describe(route, status, code, reason, errors))
{
    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; } = status;

    /// <summary>Discord's own code, as 50013 for a missing permission; 0: none was told.</summary>
    public int Code { get; } = code;

    /// <summary>Discord's own sentence.</summary>
    public string Reason { get; } = reason;

    /// <summary>What is wrong with the body: <c>embeds[0].title</c> → a sentence.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; } = errors;

    private static string Describe(string route, HttpStatusCode status, int code, string reason, IReadOnlyDictionary<string, string> errors)
    {
        var details = string.Concat(errors.Select(error => $"; {error.Key}: {error.Value}"));
        return $"Discord refused {route} ({(int)status}, code {code}): {reason}{details}";
    }
}
