using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Playground.Rest;

/// <summary>One request to the API, taken apart.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Path">Without the base (<c>/api/v10</c>) and the query, decoded part by part: <c>/channels/1/messages/2/reactions/👍/@me</c>.</param>
/// <param name="Route">The route it fits; an <see cref="ApiRoute.IsKnown">unknown</see> one when there is none.</param>
/// <param name="Values">The path's variable parts, decoded, by their names in the route's template.</param>
/// <param name="Query">Decoded; of a name that occurs twice the last value.</param>
/// <param name="Body">The JSON body, or the <c>payload_json</c> of a multipart one; null when there is none, or it cannot be read.</param>
/// <param name="Files">Those of a multipart body.</param>
/// <param name="Unreadable">Why the body cannot be read, if it cannot.</param>
/// <param name="Caller">Who asks: the bot.</param>
internal sealed record ApiCall(
    string Method,
    string Path,
    ApiRoute Route,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, string> Query,
    JsonNode? Body,
    IReadOnlyList<UploadedFile> Files,
    Refusal? Unreadable,
    Person Caller,
    IHeaderDictionary Headers)
{
    public string this[string name] => Values[name];

    /// <summary>The body, when it is an object; an empty one otherwise.</summary>
    public JsonObject BodyObject => Body as JsonObject ?? [];
}
