using System.Globalization;

namespace AnnounceBot.Playground.Blogs.Formats;

/// <summary>How feeds write a date and time; always in UTC.</summary>
internal static class FeedDates
{
    /// <summary>As Atom, Dublin Core and JSON Feed want it.</summary>
    public static string Rfc3339(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>As RSS wants it, with the year in four digits.</summary>
    public static string Rfc822(DateTimeOffset time) => time.ToString("R", CultureInfo.InvariantCulture);
}
