using System.Text.Json;
using AnnounceBot.Playground.World;
using AnnounceBot.Playground.World.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AnnounceBot.Playground.Rest;

/// <summary>Where HTTP meets the API: takes a request apart, leads it through the steps to its handler, writes the answer.</summary>
/// <param name="steps">In the order in which they see a call.</param>
internal sealed class ApiEndpoint(ChatWorld world, ApiRouter router, IReadOnlyList<ApiStep> steps)
{
    private const string Version = "v10";

    public async Task HandleAsync(HttpContext context)
    {
        var answer = await AnswerAsync(context.Request, context.RequestAborted);
        if (answer.Status == ApiAnswer.Dropped.Status)
            context.Abort();
        else
            await WriteAsync(context.Response, answer, context.RequestAborted);
    }

    private async Task<ApiAnswer> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var parts = PartsOf(request);
        if (parts is not ["api", Version, ..])
            return ApiAnswer.Refused(parts.Length > 1 ? Refusal.InvalidVersion : Refusal.UnknownRoute);

        var route = router.Find(request.Method, parts[2..]);
        var body = await ApiBody.ReadAsync(request, cancellationToken);
        var call = new ApiCall(
            request.Method,
            "/" + string.Join('/', parts[2..]),
            route,
            route.IsKnown ? route.ValuesIn(parts[2..]) : new Dictionary<string, string>(),
            request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.LastOrDefault() ?? ""),
            body.Json,
            body.Files,
            body.Unreadable,
            world.Bot,
            request.Headers);
        return await steps.Reverse().Aggregate((ApiHandler)LastAsync, (next, step) => (each, token) => step(each, next, token))(call, cancellationToken);
    }

    private static Task<ApiAnswer> LastAsync(ApiCall call, CancellationToken cancellationToken) =>
        call.Route.IsKnown && (WrongId(call) ?? call.Unreadable) is { } refusal
            ? Task.FromResult(ApiAnswer.Refused(refusal))
            : call.Route.Handler(call, cancellationToken);

    // Addresses that carry a token of their own also have names where an id may stand (@original).
    private static Refusal? WrongId(ApiCall call) => call.Route.NeedsToken
        ? call.Values
            .Where(value => value.Key.EndsWith("_id", StringComparison.Ordinal) && !Form.IsSnowflake(value.Value))
            .Select(value => FormErrors.Refuse(value.Key, FormError.NoSnowflake(value.Value)))
            .FirstOrDefault()
        : null;

    // Each part is decoded by itself, so that an encoded slash stays within its part.
    private static string[] PartsOf(HttpRequest request)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return [.. ApiRoute.PartsOf(target.Split('?')[0]).Select(Uri.UnescapeDataString)];
    }

    private static async Task WriteAsync(HttpResponse response, ApiAnswer answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        if (answer.Body is null)
            return;

        response.ContentType = "application/json";
        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer.Body), cancellationToken);
    }
}
