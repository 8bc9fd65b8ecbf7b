using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest;

/// <summary>The application that the bot belongs to.</summary>
/// <remarks>https://discord.com/developers/docs/resources/application</remarks>
public sealed class ApplicationChapter
{
    private readonly RestSender _sender;

    internal ApplicationChapter(RestSender sender) => _sender = sender;

    /// <summary>The application that the bot belongs to.</summary>
    public Task<Application> GetCurrentAsync(CancellationToken cancellationToken) =>
        _sender.SendAsync(RestCall.To(HttpMethod.Get, "/applications/@me"), DiscordJson.Default.Application, cancellationToken);
}
