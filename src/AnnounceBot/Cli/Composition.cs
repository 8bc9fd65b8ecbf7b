using AnnounceBot.Announcements;
using AnnounceBot.Chat;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace AnnounceBot.Cli;

/// <summary>The bot, put together: a table of contents.</summary>
internal static class Composition
{
    /// <param name="chat">Where the console's announcements go.</param>
    public static IServiceCollection AddBot(this IServiceCollection services, Settings settings, Database database, TextWriter chat, Shell shell) => services
        .AddSingleton(shell.Clock)
        .AddSingleton(shell.Random)
        .AddStorage(database)
        .AddSingleton<IChat>(new ConsoleChat(chat, settings.Community.TimeZone, settings.Community.Culture))
        .AddDelivery()
        .AddAnnouncements(settings.Routes)
        .AddWatching(settings.Watching);

    /// <summary>One line an event, on the error stream: the output is for data.</summary>
    public static ILoggingBuilder AddPlainLog(this ILoggingBuilder logging) => logging
        .SetMinimumLevel(LogLevel.Information)
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddConsoleFormatter<PlainFormatter, ConsoleFormatterOptions>()
        .AddConsole(console =>
        {
            console.FormatterName = PlainFormatter.FormatterName;
            console.LogToStandardErrorThreshold = LogLevel.Trace;
        });
}
