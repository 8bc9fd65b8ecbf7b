using System.Collections.Concurrent;
using AnnounceBot.Chat;
using AnnounceBot.Storage;

namespace AnnounceBot.Tests.Support;

/// <summary>A chat in memory that keeps what it was sent, and fails as told.</summary>
internal sealed class FakeChat : IChat
{
    private readonly ConcurrentQueue<(string Channel, string Title, string Nonce)> _shown = [];
    private readonly ConcurrentQueue<string> _done = [];

    /// <summary>What to answer to a title, or to what is to be done with a message; null: do it.</summary>
    public Func<string, string, SendOutcome?> Answer { get; set; } = (_, _) => null;

    /// <summary>What a channel's messages wait for.</summary>
    public Func<string, Task> Gate { get; set; } = _ => Task.CompletedTask;

    /// <summary>Whether what was answered with a failure was shown all the same.</summary>
    public bool ShowsWhatItDoesNotAnswer { get; set; }

    public int Looks { get; private set; }

    public int Recalls { get; private set; }

    /// <summary>What stands in a channel since a time that the bot has forgotten.</summary>
    public Func<string, string, Sighting> Recalled { get; set; } = (_, _) => new Sighting.NotFound();

    /// <summary>The channel that was looked at last.</summary>
    public string? LookedIn { get; private set; }

    /// <summary>How long to wait before a channel can be looked at; null: it can be now.</summary>
    public TimeSpan? CannotLookFor { get; set; }

    public List<string> Shown => [.. _shown.Select(message => $"{message.Channel}: {message.Title}")];

    public List<string> Nonces => [.. _shown.Select(message => message.Nonce)];

    /// <summary>What was done to messages that stood already, such as "edit id of One".</summary>
    public List<string> Done => [.. _done];

    public async Task<SendOutcome> CreateAsync(string channel, ChatMessage message, string nonce, CancellationToken cancellationToken)
    {
        await Gate(channel).WaitAsync(cancellationToken);
        var title = message.Card?.Title ?? message.Text ?? "";
        var failure = Answer(channel, title);
        if (failure is null || ShowsWhatItDoesNotAnswer)
            _shown.Enqueue((channel, title, nonce));
        return failure ?? new SendOutcome.Done(new(channel, $"id of {title}"));
    }

    public Task<Sighting> FindAsync(string channel, Attempt attempt, CancellationToken cancellationToken)
    {
        Looks++;
        LookedIn = channel;
        if (CannotLookFor is { } wait)
            return Task.FromResult<Sighting>(new Sighting.Later(wait, "it is hidden"));
        return Task.FromResult<Sighting>(_shown.Any(message => message.Nonce == attempt.Nonce) ? new Sighting.Found(new(channel, "found")) : new Sighting.NotFound());
    }

    public Task<Sighting> RecallAsync(string channel, Attempt attempt, ForgottenTime time, CancellationToken cancellationToken)
    {
        Recalls++;
        return Task.FromResult(Recalled(channel, attempt.Message.Card?.Title ?? attempt.Message.Text ?? ""));
    }

    public Task<SendOutcome> EditAsync(MessageRef message, ChatMessage to, CancellationToken cancellationToken) =>
        DoAsync(message, $"edit {message.Id} to {to.Card?.Title ?? to.Text}");

    public Task<SendOutcome> DeleteAsync(MessageRef message, CancellationToken cancellationToken) => DoAsync(message, $"delete {message.Id}");

    public Task<SendOutcome> CrosspostAsync(MessageRef message, CancellationToken cancellationToken) => DoAsync(message, $"crosspost {message.Id}");

    public Task<Uri?> LinkToAsync(MessageRef message, CancellationToken cancellationToken) =>
        Task.FromResult<Uri?>(new($"https://chat.example/{message.Channel}/{Uri.EscapeDataString(message.Id)}"));

    public MessageRef? MessageAt(string link) => new Uri(link) is { Host: "chat.example", Segments: [_, var channel, var id] }
        ? new(channel.TrimEnd('/'), Uri.UnescapeDataString(id))
        : null;

    public Task<SendOutcome> OpenThreadAsync(MessageRef message, string topic, CancellationToken cancellationToken) =>
        DoAsync(message, $"thread under {message.Id}: {topic}", message with { Channel = $"thread of {message.Id}" });

    private Task<SendOutcome> DoAsync(MessageRef message, string what, MessageRef? then = null)
    {
        var failure = Answer(message.Channel, what);
        if (failure is null)
            _done.Enqueue(what);
        return Task.FromResult(failure ?? new SendOutcome.Done(then ?? message));
    }
}
