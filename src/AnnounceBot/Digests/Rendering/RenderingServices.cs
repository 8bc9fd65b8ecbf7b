using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Digests.Rendering;

internal static class RenderingServices
{
    public static IServiceCollection AddRendering(this IServiceCollection services) => services
        .AddSingleton<IssueRenderer>()
        .AddSingleton<IssueMessages>();
}
