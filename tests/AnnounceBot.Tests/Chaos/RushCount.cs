namespace AnnounceBot.Tests.Chaos;

/// <summary>What became of all that people did.</summary>
internal sealed class RushCount
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, TaskCompletionSource> _milestones = [];
    private readonly List<TimeSpan> _acknowledged = [];

    public int Acknowledged => _acknowledged.Count;

    /// <summary>How long it took, from the quickest to the slowest.</summary>
    public IReadOnlyList<TimeSpan> Times => [.. _acknowledged.Order()];

    public int Answered { get; private set; }

    /// <summary>Were told to do it again.</summary>
    public int Told { get; private set; }

    /// <summary>Saw "did not respond", mostly since no bot was there.</summary>
    public int Unheard { get; private set; }

    public Task UntilAnsweredAsync(int count)
    {
        lock (_lock)
            return Answered >= count ? Task.CompletedTask : (_milestones[count] = RushSpot.NewChange()).Task;
    }

    /// <param name="after">Null: not within the time.</param>
    public void Acknowledge(TimeSpan? after)
    {
        lock (_lock)
        {
            if (after is { } time)
                _acknowledged.Add(time);
            else
                Unheard++;
        }
    }

    public void Answer(bool isToldOnly)
    {
        lock (_lock)
        {
            if (isToldOnly)
            {
                Told++;
                return;
            }

            Answered++;
            if (_milestones.TryGetValue(Answered, out var reached))
                reached.SetResult();
        }
    }
}
