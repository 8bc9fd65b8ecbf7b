using System.Text;
using AnnounceBot.Playground.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AnnounceBot.Playground.Rest;

/// <summary>Serves the files that came with messages, at the addresses that the messages tell, and those that people gave to commands.</summary>
internal sealed class AttachmentEndpoint(ChatWorld world)
{
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/attachments/{channel}/{attachment}/{name}", (string channel, string attachment, string name, HttpResponse response) =>
            Serve(world.Messages.File(channel, attachment), name, response));
        routes.MapGet("/ephemeral-attachments/{attachment}/{name}", (string attachment, string name, HttpResponse response) =>
            Serve(world.Uploads.Find(attachment), name, response));
    }

    // Only pictures are shown; whatever else a bot sent is not run in the page's name.
    private static IResult Serve(UploadedFile? file, string name, HttpResponse response)
    {
        if (file is null)
            return TypedResults.Text($"There is no file \"{name}\" here, or its message was deleted.", "text/plain", Encoding.UTF8, StatusCodes.Status404NotFound);

        var isPicture = Pictures.Contains(file.ContentType);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox";
        return TypedResults.Bytes(file.Bytes, isPicture ? file.ContentType : "application/octet-stream", isPicture ? null : file.Name);
    }
}
