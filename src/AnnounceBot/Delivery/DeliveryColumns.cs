namespace AnnounceBot.Delivery;

internal static class DeliveryColumns
{
    public static string ToColumn(this DeliveryState state) => state switch
    {
        DeliveryState.Pending => "pending",
        DeliveryState.Sending => "sending",
        DeliveryState.Sent => "sent",
        DeliveryState.Held => "held",
        DeliveryState.Failed => "failed",
        DeliveryState.Dropped => "dropped",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
