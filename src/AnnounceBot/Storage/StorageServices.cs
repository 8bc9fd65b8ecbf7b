using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Storage;

internal static class StorageServices
{
    /// <param name="database">Open already: what is wrong with it was said before anything else starts.</param>
    public static IServiceCollection AddStorage(this IServiceCollection services, Database database) =>
        services.AddSingleton(database).AddSingleton<Writer>();
}
