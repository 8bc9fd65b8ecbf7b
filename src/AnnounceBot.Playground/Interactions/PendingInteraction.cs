using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Interactions;

/// <summary>An interaction that the bot was told of, and what it answered so far.</summary>
/// <param name="act">What happened, as it was told.</param>
/// <param name="token">What the bot answers with, for 15 minutes.</param>
internal sealed class PendingInteraction(Act act, string token, TimeProvider clock)
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly long _began = clock.GetTimestamp();
    private readonly List<string> _messages = [];
    private readonly TaskCompletionSource _final = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state;

    public Act Act => act;

    public string Id => act.Id;

    public string Token => token;

    public Person Person => act.Person;

    public string ChannelId => act.ChannelId;

    public InteractionState State => (InteractionState)Volatile.Read(ref _state);

    public TimeSpan? AcknowledgedAfter { get; private set; }

    /// <summary>The message that <c>@original</c> is.</summary>
    public string? OriginalId { get; private set; }

    public JsonObject? Modal { get; set; }

    public JsonArray? Choices { get; set; }

    /// <summary>The messages written or changed, in order.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (_messages)
                return [.. _messages];
        }
    }

    public TimeSpan Age => clock.GetElapsedTime(_began);

    public bool IsTooLate => Age > AnswerLimit;

    public bool IsOver => Age > Life;

    /// <summary>Whether even a wrong use of its token need not be told apart any more.</summary>
    public bool IsLongOver => Age > 2 * Life;

    public Task Acknowledged => _acknowledged.Task;

    public Task Final => _final.Task;

    /// <summary>Claims the right to answer: only one answer is first.</summary>
    public bool TryClaim() =>
        Interlocked.CompareExchange(ref _state, (int)InteractionState.Answering, (int)InteractionState.Waiting) == (int)InteractionState.Waiting;

    /// <summary>The answer that was looked at was refused: another may be tried.</summary>
    public void Unclaim() => Volatile.Write(ref _state, (int)InteractionState.Waiting);

    /// <summary>The first answer is there.</summary>
    public void Acknowledge(InteractionState state, string? originalId)
    {
        OriginalId = originalId;
        AcknowledgedAfter = Age;
        if (state != InteractionState.DeferredUpdate)
            Note(originalId);
        Volatile.Write(ref _state, (int)state);
        _acknowledged.TrySetResult();
        if (state == InteractionState.Answered)
            _final.TrySetResult();
    }

    /// <summary>A message was written or changed; what was deferred is there.</summary>
    public void Answer(string? messageId)
    {
        Note(messageId);
        Volatile.Write(ref _state, (int)InteractionState.Answered);
        _final.TrySetResult();
    }

    private void Note(string? messageId)
    {
        lock (_messages)
        {
            if (messageId is not null && !_messages.Contains(messageId))
                _messages.Add(messageId);
        }
    }
}
