using System.Collections.Concurrent;
using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using AnnounceBot.Storage;

namespace AnnounceBot.Chat.Discord;

/// <summary>What we said in a time that our database has forgotten: read once for each channel and kept, since no more is said then.</summary>
internal sealed class Recollection(ChannelHistory history, ForumPosts forums)
{
    /// <summary>Our clock and Discord's may differ. What we said after that time is known, and so it is not taken for what we said in it.</summary>
    private static readonly TimeSpan ClocksMayDiffer = TimeSpan.FromHours(1);

    /// <summary>Discord has no older ids.</summary>
    private static readonly DateTimeOffset Beginning = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentDictionary<(Snowflake Channel, ForgottenTime Time), IReadOnlyList<Said>> _said = [];

    /// <exception cref="DiscordException">The channel cannot be read.</exception>
    public async Task<Sighting> InChannelAsync(Channel channel, Attempt attempt, ForgottenTime time, CancellationToken cancellationToken)
    {
        if (!_said.TryGetValue((channel.Id, time), out var said))
            _said[(channel.Id, time)] = said = await ReadAsync(channel, time, cancellationToken);
        return Look(said, attempt);
    }

    /// <inheritdoc cref="InChannelAsync"/>
    public async Task<Sighting> InForumAsync(Channel forum, Attempt attempt, ForgottenTime time, CancellationToken cancellationToken)
    {
        if (!_said.TryGetValue((forum.Id, time), out var said))
            _said[(forum.Id, time)] = said = await ReadForumAsync(forum, time, cancellationToken);
        return Look(said, attempt);
    }

    private static Sighting Look(IReadOnlyList<Said> said, Attempt attempt) =>
        said.FirstOrDefault(one => one.Message is { } message ? Likeness.IsAlike(message, attempt) && !Likeness.IsAmongOthers(message, attempt) : IsDeletedPost(one, attempt)) is { } found
            ? new Sighting.Found(found.At)
            : said.Any(one => one.Message is { } message && Likeness.IsAmongOthers(message, attempt)) ? new Sighting.FoundAmongOthers() : new Sighting.NotFound();

    /// <summary>Only the name is left of what was posted.</summary>
    private static bool IsDeletedPost(Said one, Attempt attempt) => one.Name == Appearance.ThreadName(attempt.Message) && !attempt.IsKnown(one.At.Id);

    /// <summary>The oldest first: of two that show the same link, the first was the one.</summary>
    private async Task<IReadOnlyList<Said>> ReadAsync(Channel channel, ForgottenTime time, CancellationToken cancellationToken)
    {
        var said = new List<Said>();
        await foreach (var message in history.OursAsync(channel, Since(time), time.To + ClocksMayDiffer, cancellationToken))
            said.Add(new(ChannelHistory.RefTo(message), message, Name: null));
        said.Reverse();
        return said;
    }

    private async Task<IReadOnlyList<Said>> ReadForumAsync(Channel forum, ForgottenTime time, CancellationToken cancellationToken)
    {
        var said = new List<Said>();
        await foreach (var thread in forums.OursAsync(forum, Since(time), cancellationToken))
        {
            if (thread.Id.CreatedAt <= time.To + ClocksMayDiffer)
                said.Add(new(new(thread.Id.ToString(), thread.Id.ToString()), await forums.FirstOfAsync(thread, cancellationToken), thread.Name));
        }

        return [.. said.OrderBy(one => one.At.Id, StringComparer.Ordinal)];
    }

    private static DateTimeOffset Since(ForgottenTime time) => time.From - ClocksMayDiffer is var since && since > Beginning ? since : Beginning;

    /// <param name="Message">Null: it is gone.</param>
    /// <param name="Name">A forum post's.</param>
    private sealed record Said(MessageRef At, Message? Message, string? Name);
}
