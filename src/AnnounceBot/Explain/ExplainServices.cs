using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Inspection;
using AnnounceBot.Explain.Why;
using AnnounceBot.Posts;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Explain;

internal static class ExplainServices
{
    public static IServiceCollection AddExplain(this IServiceCollection services, CommunityOptions community) => services
        .AddSingleton(community)
        .AddSingleton<ChannelUses>()
        .AddSingleton<ConfiguredUses>(provider => () => provider.GetRequiredService<ChannelUses>().All)
        .AddSingleton<ISlashCommand, AboutCommand>()
        .AddSingleton<PostStories>()
        .AddSingleton<FeedStories>()
        .AddSingleton<WhyDesk>()
        .AddSingleton<ISlashCommand, WhyCommand>()
        .AddSingleton<IMessageCommand, WhyMessageCommand>()
        .AddSingleton<ISlashCommand>(provider => new HelpCommand(new(provider.GetServices<ISlashCommand>), provider.GetServices<IMessageCommand>()));
}
