using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Explain;

internal static class ExplainServices
{
    public static IServiceCollection AddExplain(this IServiceCollection services, CommunityOptions community) => services
        .AddSingleton(community)
        .AddSingleton<ISlashCommand, AboutCommand>()
        .AddSingleton<ISlashCommand>(provider => new HelpCommand(new(provider.GetServices<ISlashCommand>), provider.GetServices<IMessageCommand>()));
}
