using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Delivery;

internal static class DeliveryServices
{
    public static IServiceCollection AddDelivery(this IServiceCollection services, TimeZoneInfo zone) => services
        .AddSingleton<Doorbell>()
        .AddSingleton<Outbox>()
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<DeliveryQueue>(provider, zone))
        .AddSingleton<Deliverer>()
        .AddSingleton<DeliveryList>();
}
