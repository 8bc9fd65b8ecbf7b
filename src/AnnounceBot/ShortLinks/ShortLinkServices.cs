using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.ShortLinks;

internal static class ShortLinkServices
{
    public static IServiceCollection AddShortLinks(this IServiceCollection services, ShortLinksOptions options) => services
        .AddSingleton(options)
        .AddSingleton<ShortLinkDesk>();
}
