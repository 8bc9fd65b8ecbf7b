using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Storage;

namespace AnnounceBot.Benchmarks.Delivery;

/// <summary>Does nothing, at once: what is measured is the outbox.</summary>
internal sealed class InstantChat : IChat
{
    private int _messages;

    public Task<SendOutcome> CreateAsync(string channel, ChatMessage message, string nonce, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _messages).ToString(CultureInfo.InvariantCulture);
        return Task.FromResult<SendOutcome>(new SendOutcome.Done(new(channel, id)));
    }

    public Task<Sighting> FindAsync(string channel, Attempt attempt, CancellationToken cancellationToken) => Task.FromResult<Sighting>(new Sighting.NotFound());

    public Task<Sighting> RecallAsync(string channel, Attempt attempt, ForgottenTime time, CancellationToken cancellationToken) => Task.FromResult<Sighting>(new Sighting.NotFound());

    public Task<SendOutcome> EditAsync(MessageRef message, ChatMessage to, CancellationToken cancellationToken) => Done(message);

    public Task<SendOutcome> DeleteAsync(MessageRef message, CancellationToken cancellationToken) => Done(message);

    public Task<SendOutcome> CrosspostAsync(MessageRef message, CancellationToken cancellationToken) => Done(message);

    public Task<SendOutcome> OpenThreadAsync(MessageRef message, string topic, CancellationToken cancellationToken) => Done(message);

    public Task<Uri?> LinkToAsync(MessageRef message, CancellationToken cancellationToken) => Task.FromResult<Uri?>(null);

    public MessageRef? MessageAt(string link) => null;

    private static Task<SendOutcome> Done(MessageRef message) => Task.FromResult<SendOutcome>(new SendOutcome.Done(message));
}
