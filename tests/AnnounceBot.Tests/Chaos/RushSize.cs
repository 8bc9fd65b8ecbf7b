using System.Globalization;

namespace AnnounceBot.Tests.Chaos;

/// <summary>How many people want something at once: a few in every run, more by environment variables.</summary>
/// <param name="Presses">By moderators; half of them two at a time about the same submission, who do not agree.</param>
internal sealed record RushSize(int Submissions, int Presses)
{
    public int Kills => Math.Max(2, Submissions / 100);

    public static RushSize FromEnvironment() => new(Number("RUSH_SUBMISSIONS", 60), Number("RUSH_PRESSES", 60));

    private static int Number(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
