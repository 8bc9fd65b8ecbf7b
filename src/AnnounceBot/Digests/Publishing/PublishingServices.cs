using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Digests.Publishing;

internal static class PublishingServices
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddSingleton<Publisher>();
}
