using AnnounceBot.Announcements;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Delivery;
using AnnounceBot.Digests;
using AnnounceBot.Explain;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using AnnounceBot.Submissions;
using AnnounceBot.Submissions.Queue;
using AnnounceBot.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Cli;

/// <summary>The bot, put together: a table of contents.</summary>
internal static class Composition
{
    /// <summary>All but the chat: that is one of the two below.</summary>
    public static IServiceCollection AddBot(this IServiceCollection services, Settings settings, Database database, Shell shell) => services
        .AddSingleton(shell.Clock)
        .AddSingleton(shell.Random)
        .AddStorage(settings.Storage, database)
        .AddDelivery(settings.Community.TimeZone, settings.Moderators.Channel)
        .AddPosts(settings.Community)
        .AddAnnouncements(settings.Routes, settings.Community, settings.Templates, settings.Submissions.BlockedDomains, WrittenRoute.Read)
        .AddShortLinks(settings.ShortLinks)
        .AddSingleton(new SiteAddresses(settings.ShortLinks.BaseUrl, IsOpen: settings.Web.Public is not null))
        .AddDigests(settings.Digest)
        .AddWatching(settings.Watching, settings.Community)
        .AddQueue(settings.Community)
        .AddSubmissions(settings.Submissions)
        .AddExplain(settings.Community);

    /// <param name="token">Null: announcements are printed.</param>
    /// <param name="console">Where they are printed then.</param>
    public static IServiceCollection AddChat(this IServiceCollection services, Settings settings, string? token, TextWriter console) => token is null
        ? services.AddSingleton<IChat>(new ConsoleChat(console, settings.Community.TimeZone, settings.Community.Culture))
        : services.AddDiscord(settings.Discord, settings.Moderators, token);
}
