using System.Globalization;

namespace AnnounceBot.Submissions;

/// <summary>Moments as the chat shows them to each person in their own time.</summary>
internal static class When
{
    /// <returns>"3 hours ago", "in 12 minutes".</returns>
    public static string Relative(DateTimeOffset moment) => string.Create(CultureInfo.InvariantCulture, $"<t:{moment.ToUnixTimeSeconds()}:R>");
}
