namespace AnnounceBot.Playground.Rest;

/// <summary>One route of the API.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Template">As in Discord's OpenAPI document: <c>/channels/{channel_id}/messages</c>.</param>
internal sealed record ApiRoute(string Method, string Template, ApiHandler Handler)
{
    private readonly string[] _parts = PartsOf(Template);

    /// <summary>Whether it asks for the bot's token; answers to interactions carry their own in the path.</summary>
    public bool NeedsToken { get; init; } = true;

    /// <summary>False for what stands in for a route that does not exist.</summary>
    public bool IsKnown { get; init; } = true;

    public static ApiRoute Get(string template, Func<ApiCall, ApiAnswer> answer) => new("GET", template, Now(answer));

    public static ApiRoute Post(string template, Func<ApiCall, ApiAnswer> answer) => new("POST", template, Now(answer));

    public static ApiRoute Put(string template, Func<ApiCall, ApiAnswer> answer) => new("PUT", template, Now(answer));

    public static ApiRoute Patch(string template, Func<ApiCall, ApiAnswer> answer) => new("PATCH", template, Now(answer));

    public static ApiRoute Delete(string template, Func<ApiCall, ApiAnswer> answer) => new("DELETE", template, Now(answer));

    public static ApiRoute Unknown(string method, string path, Func<ApiCall, ApiAnswer> answer) => new(method, path, Now(answer)) { IsKnown = false };

    public static string[] PartsOf(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many of the template's parts are written out, when it fits: the more, the better; null when it does not fit.</summary>
    public int? Fit(IReadOnlyList<string> parts)
    {
        if (parts.Count != _parts.Length)
            return null;

        var written = 0;
        foreach (var (template, part) in _parts.Zip(parts))
        {
            if (template == part)
                written++;
            else if (template[0] != '{')
                return null;
        }

        return written;
    }

    public Dictionary<string, string> ValuesIn(IReadOnlyList<string> parts) =>
        _parts.Zip(parts).Where(pair => pair.First[0] == '{').ToDictionary(pair => pair.First.Trim('{', '}'), pair => pair.Second);

    private static ApiHandler Now(Func<ApiCall, ApiAnswer> answer) => (call, _) => Task.FromResult(answer(call));
}
