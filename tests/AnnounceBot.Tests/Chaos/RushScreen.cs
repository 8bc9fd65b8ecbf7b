using AnnounceBot.Playground.World;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Chaos;

/// <summary>All that people see, also what only one of them sees.</summary>
internal sealed class RushScreen : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, RushSpot> _spots = [];
    private readonly IDisposable _subscription;

    public RushScreen(ChatWorld world) => _subscription = world.Subscribe(Hear);

    /// <summary>How many are shown "thinking…" at this moment.</summary>
    public int Thinking
    {
        get
        {
            lock (_lock)
                return _spots.Values.Count(spot => spot.Message is { } message && RushSpot.IsThinking(message));
        }
    }

    /// <summary>How moderators' messages are found: by channel and title.</summary>
    public static string KeyOf(string channelId, string title) => $"{channelId} {title}";

    public RushSpot Look(string key)
    {
        lock (_lock)
            return _spots.TryGetValue(key, out var spot) ? spot : _spots[key] = RushSpot.Empty;
    }

    /// <summary>Waits until a message is as it should be.</summary>
    /// <param name="see">What is looked for in it; null: not there yet.</param>
    public async Task<T> UntilAsync<T>(string key, Func<RushSpot, T?> see, string what)
        where T : class
    {
        while (true)
        {
            var spot = Look(key);
            if (see(spot) is { } seen)
                return seen;
            await Task.WhenAny(spot.Changed.Task, Task.Delay(BotProcess.Patience, CancellationToken.None));
            if (!spot.Changed.Task.IsCompleted)
                throw new TimeoutException($"It never came: {what}");
        }
    }

    public void Dispose() => _subscription.Dispose();

    // Called while the world stands still: only notes.
    private void Hear(WorldEvent happened)
    {
        if (happened.Type is not ("MESSAGE_CREATE" or "MESSAGE_UPDATE"))
            return;
        var message = happened.Data.DeepClone().AsObject();
        Change($"{message["id"]}", spot => spot with { Message = message });
        if (RushSpot.Title(message) is { Length: > 0 } title)
            Change(KeyOf(happened.ChannelId!, title), spot => spot with { Message = message });
        if (happened.Type == "MESSAGE_CREATE" && message["interaction_metadata"]?["original_response_message_id"] is { } original)
            Change($"{original}", spot => spot with { FollowUps = spot.FollowUps.Add(message) });
    }

    private void Change(string key, Func<RushSpot, RushSpot> change)
    {
        lock (_lock)
        {
            var before = _spots.TryGetValue(key, out var spot) ? spot : RushSpot.Empty;
            _spots[key] = change(before) with { Changed = RushSpot.NewChange() };
            before.Changed.SetResult();
        }
    }
}
