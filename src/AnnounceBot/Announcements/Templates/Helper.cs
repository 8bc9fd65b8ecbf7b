namespace AnnounceBot.Announcements.Templates;

/// <summary>A word that a template can use on values. It knows nothing of announcements.</summary>
/// <param name="Usage">The words behind its name.</param>
/// <param name="Least">How many of them are needed.</param>
internal sealed record Helper(string Name, string Usage, int Least, string Meaning, Func<HelperCall, object?> Make)
{
    public int Most { get; } = Usage.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
