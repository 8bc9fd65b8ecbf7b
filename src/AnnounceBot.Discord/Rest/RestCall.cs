namespace AnnounceBot.Discord.Rest;

/// <summary>One request, whatever its body says.</summary>
internal sealed record RestCall
{
    private RestCall(HttpMethod method, string template, string path, string resource)
    {
        Method = method;
        Template = template;
        Path = path;
        Resource = resource;
        Route = $"{method} {path}";
    }

    public HttpMethod Method { get; }

    /// <summary>The path with names in place of values; with the method it begins a bucket.</summary>
    public string Template { get; }

    public string Path { get; }

    /// <summary>What limits are counted for: the channel, server or webhook; empty for all else.</summary>
    public string Resource { get; }

    /// <summary>For people; without secrets.</summary>
    public string Route { get; private init; }

    public string Query { get; init; } = "";

    public RequestBody? Body { get; init; }

    /// <summary>Whether doing it twice is as good as once.</summary>
    public bool IsRepeatable { get; init; }

    public string? AuditReason { get; init; }

    /// <summary>Whether a lost answer leaves it open if something was done; reading does nothing.</summary>
    public bool HasEffect => Method != HttpMethod.Get;

    /// <param name="template">As in Discord's documentation: <c>/channels/{channel.id}/messages</c>.</param>
    /// <param name="values">What stands in the braces, in order.</param>
    public static RestCall To(HttpMethod method, string template, params ReadOnlySpan<object> values)
    {
        var parts = template.Split('/');
        var shown = template.Split('/');
        var next = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].StartsWith('{'))
            {
                var isSecret = parts[i].Contains("token", StringComparison.Ordinal);
                parts[i] = Uri.EscapeDataString(values[next++].ToString()!);
                shown[i] = isSecret ? shown[i] : parts[i];
            }
        }

        return new(method, template, string.Join('/', parts), ResourceOf(parts))
        {
            Route = $"{method} {string.Join('/', shown)}",
            IsRepeatable = method != HttpMethod.Post,
            Body = method == HttpMethod.Get ? null : RequestBody.Empty,
        };
    }

    private static string ResourceOf(string[] parts) => parts is [_, "channels" or "guilds" or "webhooks", var id, ..] ? $"{parts[1]}/{id}" : "";
}
