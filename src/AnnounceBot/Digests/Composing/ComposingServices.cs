using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Digests.Composing;

internal static class ComposingServices
{
    public static IServiceCollection AddComposing(this IServiceCollection services) => services
        .AddSingleton<IssueComposer>()
        .AddSingleton<Retrospect>();
}
