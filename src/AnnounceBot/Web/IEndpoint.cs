using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web;

/// <summary>Something that a site answers: GET and HEAD, and nothing else.</summary>
internal interface IEndpoint
{
    /// <summary>A route pattern, such as <c>/robots.txt</c>.</summary>
    string Pattern { get; }

    Task AnswerAsync(HttpContext call);
}
