using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace AnnounceBot.Testing;

/// <summary>A request as a <see cref="WebServer"/> got it.</summary>
public sealed record ReceivedRequest(string Method, string Target, string Protocol, string ConnectionId, IReadOnlyDictionary<string, StringValues> Headers)
{
    /// <summary>A header field's value; null if it was not sent.</summary>
    public string? this[string name] => Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    internal static ReceivedRequest Of(HttpContext call) => new(
        call.Request.Method,
        call.Request.Path + call.Request.QueryString.ToString(),
        call.Request.Protocol,
        call.Connection.Id,
        new Dictionary<string, StringValues>(call.Request.Headers, StringComparer.OrdinalIgnoreCase));
}
