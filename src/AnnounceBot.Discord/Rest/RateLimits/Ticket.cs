namespace AnnounceBot.Discord.Rest.RateLimits;

/// <summary>A call's place in the queue of its bucket.</summary>
/// <param name="route">Method and template.</param>
/// <param name="resource">The channel, server or webhook.</param>
internal sealed class Ticket(string route, string resource)
{
    public string Route => route;

    public string Resource => resource;

    public Bucket? Bucket { get; set; }

    /// <summary>Ends when it is this call's turn; on another thread, since queues are locked meanwhile.</summary>
    public TaskCompletionSource HasTurn { get; private set; } = Unset();

    /// <summary>Its turn is over before it has ended: it stands in another queue now.</summary>
    public void WaitAgain() => HasTurn = Unset();

    private static TaskCompletionSource Unset() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
