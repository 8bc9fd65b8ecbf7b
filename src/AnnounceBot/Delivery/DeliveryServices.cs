using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Delivery;

internal static class DeliveryServices
{
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<Doorbell>()
        .AddSingleton<Outbox>()
        .AddSingleton<Deliverer>()
        .AddSingleton<DeliveryList>();
}
