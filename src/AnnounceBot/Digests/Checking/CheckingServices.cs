using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Digests.Checking;

internal static class CheckingServices
{
    public static IServiceCollection AddChecking(this IServiceCollection services) => services
        .AddSingleton<Linter>()
        .AddSingleton<PostByLink>();
}
