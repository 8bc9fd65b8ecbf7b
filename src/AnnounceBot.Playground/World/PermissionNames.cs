using System.Globalization;

namespace AnnounceBot.Playground.World;

/// <summary>Permissions as they travel: a set as a decimal string, one by Discord's name.</summary>
internal static class PermissionNames
{
    public static string Decimal(this Permissions permissions) => ((ulong)permissions).ToString(CultureInfo.InvariantCulture);

    /// <param name="name">As in Discord's documentation: <c>SEND_MESSAGES</c>.</param>
    public static Permissions? Find(string name)
    {
        var wanted = name.Replace("_", "", StringComparison.Ordinal);
        return Enum.GetValues<Permissions>()
            .Where(permission => string.Equals(permission.ToString(), wanted, StringComparison.OrdinalIgnoreCase))
            .Select(permission => (Permissions?)permission)
            .FirstOrDefault();
    }
}
