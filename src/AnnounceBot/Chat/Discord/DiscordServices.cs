using System.Diagnostics.Metrics;
using System.Reflection;
using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Chat.Discord;

internal static class DiscordServices
{
    private static string UserAgent { get; } =
        $"DiscordBot (https://announcebot.example, {typeof(DiscordServices).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]})";

    /// <param name="token">Handed on to the client, and kept nowhere else.</param>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options, ModeratorsOptions moderators, string token) => services
        .AddSingleton(options)
        .AddSingleton(moderators)
        .AddSingleton(provider => Connect(options, token, provider))
        .AddSingleton<Home>()
        .AddSingleton<ChannelBook>()
        .AddSingleton<RoleBook>()
        .AddSingleton<Rights>()
        .AddSingleton<Inspector>()
        .AddSingleton<ForumPosts>()
        .AddSingleton<ChannelHistory>()
        .AddSingleton<Recollection>()
        .AddSingleton<Moderators>()
        .AddSingleton<IChat, DiscordChat>()
        .AddSingleton<IReactions, Reactions>()
        .AddSingleton<IIdentifyLog, IdentifyStore>()
        .AddSingleton<IOpenAnswers, OpenAnswerStore>()
        .AddSingleton<Reception>()
        .AddSingleton<Downloads>()
        .AddSingleton<CommandDesk>()
        .AddSingleton<ForgottenMessages>()
        .AddSingleton<ButtonDesk>()
        .AddSingleton(provider => Listen(token, provider))
        .AddSingleton<Func<ChatHealth>>(provider => () => HealthOf(provider.GetRequiredService<GatewayClient>().Health))
        .AddSingleton(Router);

    private static DiscordRest Connect(DiscordOptions options, string token, IServiceProvider provider) => new(
        new() { Token = token, Api = options.Api, UserAgent = UserAgent }, provider.GetRequiredService<TimeProvider>(), Dice(provider), provider.GetService<IMeterFactory>());

    private static GatewayClient Listen(string token, IServiceProvider provider) => new(
        new() { Token = token }, provider.GetRequiredService<DiscordRest>().Gateway.GetBotAsync, provider.GetRequiredService<IIdentifyLog>(),
        provider.GetRequiredService<TimeProvider>(), Dice(provider), provider.GetRequiredService<ILogger<GatewayClient>>());

    /// <summary>Each has its own: they are for one thread at a time.</summary>
    private static Random Dice(IServiceProvider provider) => new(provider.GetRequiredService<Random>().Next());

    private static ChatHealth HealthOf(GatewayHealth gateway) =>
        new(gateway.ConnectedSince, gateway.Latency, gateway.Resumes, gateway.IdentifiesLeft);

    private static InteractionRouter Router(IServiceProvider provider) => new(
        Routes(provider), provider.GetRequiredService<DiscordRest>().Interactions, new() { UnknownText = Reception.Unknown }, provider.GetRequiredService<IOpenAnswers>(),
        new IncidentCodes(Dice(provider)).Next, provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<InteractionRouter>>());

    private static InteractionRoutes Routes(IServiceProvider provider) =>
        provider.GetRequiredService<ButtonDesk>().AddTo(provider.GetRequiredService<CommandDesk>().AddTo(new()));
}
