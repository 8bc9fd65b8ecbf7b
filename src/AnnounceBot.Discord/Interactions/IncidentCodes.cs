namespace AnnounceBot.Discord.Interactions;

/// <summary>Makes short codes that a person can read out and an operator can find in the log.</summary>
/// <param name="random">Where they come from.</param>
public sealed class IncidentCodes(Random random)
{
    private const int Length = 5;
    private const string Signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";   // none that look like another

    private readonly Lock _lock = new();

    /// <summary>A new code, for example <c>K7Q2M</c>.</summary>
    public string Next()
    {
        lock (_lock)
        {
            return random.GetString(Signs, Length);
        }
    }
}
