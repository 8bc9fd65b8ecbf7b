using System.Collections.Concurrent;
using AnnounceBot.Chat;

namespace AnnounceBot.Tests.Support;

/// <summary>A chat in memory that keeps what it was sent, and fails as told.</summary>
internal sealed class FakeChat : IChat
{
    private readonly ConcurrentQueue<(string Channel, string Title, string Nonce)> _shown = [];

    /// <summary>What to answer to a title; null: show it.</summary>
    public Func<string, string, SendOutcome?> Answer { get; set; } = (_, _) => null;

    /// <summary>Whether what was answered with a failure was shown all the same.</summary>
    public bool ShowsWhatItDoesNotAnswer { get; set; }

    public int Looks { get; private set; }

    public List<string> Shown => [.. _shown.Select(message => $"{message.Channel}: {message.Title}")];

    public List<string> Nonces => [.. _shown.Select(message => message.Nonce)];

    public Task<SendOutcome> SendAsync(string channel, ChatMessage message, string nonce, CancellationToken cancellationToken)
    {
        var title = message.Card?.Title ?? message.Text ?? "";
        var failure = Answer(channel, title);
        if (failure is null || ShowsWhatItDoesNotAnswer)
            _shown.Enqueue((channel, title, nonce));
        return Task.FromResult(failure ?? new SendOutcome.Sent($"id of {title}"));
    }

    public Task<Sighting> FindAsync(string channel, string nonce, string? link, DateTimeOffset since, CancellationToken cancellationToken)
    {
        Looks++;
        return Task.FromResult<Sighting>(_shown.Any(message => message.Nonce == nonce) ? new Sighting.Found("found") : new Sighting.NotFound());
    }
}
