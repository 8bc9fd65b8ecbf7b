using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Posts.Search;
using AnnounceBot.Posts.Visits;
using AnnounceBot.Storage.Upkeep;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Posts;

internal static class PostServices
{
    public static IServiceCollection AddPosts(this IServiceCollection services, CommunityOptions community) => services
        .AddSingleton(community)
        .AddSingleton<IUpkeep, TextUpkeep>()
        .AddSingleton<Visitor>()
        .AddSingleton<PostPages>()
        .AddSingleton<SearchPages>()
        .AddSingleton<LatestPages>()
        .AddSingleton<ISlashCommand, SearchCommand>()
        .AddSingleton<ISlashCommand, LatestCommand>()
        .AddPageButtons<SearchPages>(SearchPages.ButtonName, SearchPages.Instead, (pages, argument, person, _) => Task.FromResult(pages.Pressed(argument, person)))
        .AddPageButtons<LatestPages>(LatestPages.ButtonName, LatestPages.Instead, (pages, argument, person, _) => Task.FromResult(pages.Pressed(argument, person)));

    /// <summary>Those under a list of posts: they turn its pages, and show one to everybody.</summary>
    /// <param name="name">Of the one that turns.</param>
    /// <param name="instead">What to type where a button cannot be read.</param>
    /// <param name="show">The page that an argument means, for the person who presses; null: no button of ours says that.</param>
    public static IServiceCollection AddPageButtons<TPages>(
        this IServiceCollection services, string name, string instead, Func<TPages, string, Person, CancellationToken, Task<ChatMessage?>> show)
        where TPages : notnull
    {
        return services
            .AddSingleton<IButton>(provider => new TurnButton(name, For(provider), instead))
            .AddSingleton<IButton>(provider => new ShareButton(name, For(provider), instead));

        Func<string, Person, CancellationToken, Task<ChatMessage?>> For(IServiceProvider provider) =>
            (argument, person, cancellationToken) => show(provider.GetRequiredService<TPages>(), argument, person, cancellationToken);
    }
}
