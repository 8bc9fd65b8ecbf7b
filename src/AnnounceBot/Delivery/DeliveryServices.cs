using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery.Notices;
using AnnounceBot.Storage.Upkeep;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Delivery;

internal static class DeliveryServices
{
    /// <param name="moderatorsChannel">Where moderators hear from the bot.</param>
    public static IServiceCollection AddDelivery(this IServiceCollection services, TimeZoneInfo zone, string moderatorsChannel) => services
        .AddSingleton<Doorbell>()
        .AddSingleton<Outbox>()
        .AddSingleton(provider => new NoticeBoard(provider.GetRequiredService<Outbox>(), moderatorsChannel))
        .AddSingleton<ChannelTroubles>()
        .AddSingleton<ConfigurationNotice>()
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<DeliveryQueue>(provider, zone))
        .AddSingleton<ForgottenDeliveries>()
        .AddSingleton<KnowsMessage>(provider => provider.GetRequiredService<ForgottenDeliveries>().Knows)
        .AddSingleton<Deliverer>()
        .AddSingleton<DeliveryList>()
        .AddSingleton<IUpkeep, MessageUpkeep>()
        .AddSingleton<OutboxHealth>()
        .AddSingleton<IButton>(provider => new FailedButton(FailedDecision.Retry, provider.GetRequiredService<ChannelTroubles>()))
        .AddSingleton<IButton>(provider => new FailedButton(FailedDecision.Drop, provider.GetRequiredService<ChannelTroubles>()));
}
