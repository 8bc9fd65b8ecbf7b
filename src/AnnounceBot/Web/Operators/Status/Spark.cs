using System.Globalization;
using System.Text;

namespace AnnounceBot.Web.Operators.Status;

/// <summary>Posts per week as a row of small bars, and in words for who does not see them.</summary>
internal static class Spark
{
    public const int Weeks = 12;

    private const int Bar = 6, Gap = 2, Height = 24;

    /// <param name="weeks">The oldest first.</param>
    public static string Of(IReadOnlyList<int> weeks)
    {
        var (most, width) = (Math.Max(1, weeks.Max()), (weeks.Count * (Bar + Gap)) - Gap);
        var bars = new StringBuilder();
        for (var i = 0; i < weeks.Count; i++)
        {
            // A week without a post is a line on the ground: it was looked at.
            var tall = weeks[i] == 0 ? 1 : Math.Max(3, (int)Math.Round((double)Height * weeks[i] / most));
            bars.Append(CultureInfo.InvariantCulture, $"<rect x=\"{i * (Bar + Gap)}\" y=\"{Height - tall}\" width=\"{Bar}\" height=\"{tall}\"{(weeks[i] == 0 ? " class=\"none\"" : "")}/>");
        }

        return $"<svg class=\"spark\" role=\"img\" aria-label=\"{Words(weeks)}\" viewBox=\"0 0 {width} {Height}\" width=\"{width}\" height=\"{Height}\">{bars}</svg>";
    }

    private static string Words(IReadOnlyList<int> weeks) => weeks.Sum() == 0
        ? $"No posts in {weeks.Count} weeks"
        : $"Posts per week, the oldest of {weeks.Count} weeks first: {string.Join(", ", weeks)}";
}
