using AnnounceBot.Storage.Upkeep;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Storage;

internal static class StorageServices
{
    /// <param name="database">Open already: what is wrong with it was said before anything else starts.</param>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options, Database database) =>
        services.AddSingleton(options).AddSingleton(database).AddSingleton<Writer>().AddSingleton<StorageProbe>();

    /// <summary>Once a day does what features have registered, and gives the space back last.</summary>
    /// <param name="zone">The community's: its nights are quiet.</param>
    public static IServiceCollection AddDailyUpkeep(this IServiceCollection services, TimeZoneInfo zone) => services
        .AddSingleton<IUpkeep, SpaceUpkeep>()
        .AddHostedService(provider => ActivatorUtilities.CreateInstance<UpkeepService>(provider, zone));
}
