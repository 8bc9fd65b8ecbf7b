namespace AnnounceBot.Web.Operators;

/// <summary>When the bot was started.</summary>
internal sealed class Beginning(TimeProvider clock)
{
    public DateTimeOffset At { get; } = clock.GetUtcNow();
}
