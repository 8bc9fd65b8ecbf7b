using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Digests.Checking;

internal static class CheckingServices
{
    public static IServiceCollection AddChecking(this IServiceCollection services) => services
        .AddSingleton<LinkChecker>()
        .AddSingleton<Linter>()
        .AddSingleton<PostByLink>();
}
