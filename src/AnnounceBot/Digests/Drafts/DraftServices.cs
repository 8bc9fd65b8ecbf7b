using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Digests.Drafts;

internal static class DraftServices
{
    public static IServiceCollection AddDrafts(this IServiceCollection services) => services
        .AddSingleton<Arranger>()
        .AddSingleton<DraftDesk>();
}
