namespace AnnounceBot.Delivery;

internal static class DeliveryColumns
{
    public static string ToColumn(this DeliveryState state) => state.ToString().ToLowerInvariant();

    public static string ToColumn(this DeliveryAction action) => action.ToString().ToLowerInvariant();

    public static string ToColumn(this Purpose purpose) => purpose.ToString().ToLowerInvariant();

    public static DeliveryAction ToAction(string column) => Enum.Parse<DeliveryAction>(column, ignoreCase: true);

    public static Purpose ToPurpose(string column) => Enum.Parse<Purpose>(column, ignoreCase: true);
}
