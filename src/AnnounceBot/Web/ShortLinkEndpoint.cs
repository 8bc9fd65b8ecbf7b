using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web;

/// <summary>Leads readers from a short link to the post, and counts them.</summary>
internal sealed class ShortLinkEndpoint(Database database, ClickCounter clicks, CommunityOptions community) : IPublicEndpoint
{
    public string Pattern => "/{code}";

    public Task AnswerAsync(HttpContext call)
    {
        var code = call.Request.RouteValues["code"] as string ?? "";
        var known = ShortLinksOptions.IsCode(code) ? database.Read(session => ShortLinkStore.Find(session, code)) : null;
        if (known is { IsRetracted: true })
            return PublicPages.TakenBack(community.Name).WriteAsync(call, StatusCodes.Status410Gone);
        // In ASCII, and http(s) only, whatever was stored.
        if (known is null || CanonicalUrl.WithoutTracking(known.Link) is not { } target)
            return PublicPages.Unknown(community.Name, code).WriteAsync(call, StatusCodes.Status404NotFound);

        if (Bystanders.IsPerson(call.Request))
            clicks.Count(known);
        var response = call.Response;
        response.StatusCode = StatusCodes.Status302Found;
        response.Headers.Location = target;
        response.Headers["Referrer-Policy"] = "strict-origin";
        response.ContentLength = 0;
        return Task.CompletedTask;
    }
}
