using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Discord.Tests.Rest;

/// <summary>Answers as Discord gives them.</summary>
internal static class Answers
{
    public static void Rate(this HttpResponse response, string bucket, int limit, int remaining, double resetAfter)
    {
        response.Headers["X-RateLimit-Bucket"] = bucket;
        response.Headers["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Remaining"] = remaining.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Reset-After"] = resetAfter.ToString(CultureInfo.InvariantCulture);
    }

    public static Task TooManyAsync(this HttpResponse response, double retryAfter, string scope = "user", double? header = null)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = (header ?? Math.Ceiling(retryAfter)).ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Scope"] = scope;
        if (scope == "global")
            response.Headers["X-RateLimit-Global"] = "true";

        return response.WriteAsync(new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = retryAfter, ["global"] = scope == "global" }.ToJsonString());
    }

    public static Task RefuseAsync(this HttpResponse response, int status, int code, string message, string errors = "{}")
    {
        response.StatusCode = status;
        return response.WriteAsync(new JsonObject { ["code"] = code, ["message"] = message, ["errors"] = JsonNode.Parse(errors) }.ToJsonString());
    }
}
