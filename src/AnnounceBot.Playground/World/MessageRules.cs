using AnnounceBot.Playground.World.Forms;

namespace AnnounceBot.Playground.World;

/// <summary>What a message may hold, where, by whom, and how often. Call it under the world's lock.</summary>
internal sealed class MessageRules(WorldState world)
{
    private const int OldEditsAnHour = 30;
    private const int PublishedEditsAnHour = 3;
    private const int CrosspostsAnHour = 10;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Whether somebody may send this there at all; whether they may write there was asked before.</summary>
    public Refusal? ToSend(Channel channel, Person author, MessageDraft draft, IReadOnlyList<UploadedFile> files)
    {
        if (IsEmpty(draft, files))
            return Refusal.EmptyMessage;

        var needed = Permissions.None;
        if (draft.Embeds is { Count: > 0 })
            needed |= Permissions.EmbedLinks;
        if (files.Count > 0)
            needed |= Permissions.AttachFiles;
        if (draft.Poll is not null)
            needed |= Permissions.SendPolls;
        return world.Rules.Denied(channel, author, needed) ?? Slowmode(channel, author);
    }

    public static bool IsEmpty(MessageDraft draft, IReadOnlyList<UploadedFile> files) =>
        string.IsNullOrEmpty(draft.Content) && draft.Embeds is null or { Count: 0 } && draft.Components is null or { Count: 0 }
        && draft.Poll is null && files.Count == 0;

    /// <summary>Old messages may be edited only so often, published ones hardly at all.</summary>
    public Refusal? ToEdit(Message message)
    {
        if (message.Flags.HasFlag(MessageFlags.Crossposted) && WaitFor(message.Edits, PublishedEditsAnHour) is { } longer)
            return Refusal.TooSoon(20022, "This message cannot be edited due to announcement rate limits.", longer);
        if (world.Now - Snowflakes.TimeOf(message.Id) > Hour && WaitFor(message.Edits, OldEditsAnHour) is { } wait)
            return Refusal.TooSoon(30046, "Maximum number of edits to messages older than 1 hour reached. Try again later.", wait);
        return null;
    }

    public Refusal? ToCrosspost(Channel channel) => WaitFor(channel.Crossposts, CrosspostsAnHour) is { } wait
        ? Refusal.TooSoon(20028, "The write action you are performing on the channel has hit the write rate limit.", wait)
        : null;

    private Refusal? Slowmode(Channel channel, Person author)
    {
        const Permissions exempt = Permissions.BypassSlowmode | Permissions.ManageMessages | Permissions.ManageChannels;
        if (channel.Slowmode == 0 || (world.Rules.In(channel, author) & exempt) != 0)
            return null;

        var due = channel.Messages.LastOrDefault(message => message.Author == author) is { } last
            ? Snowflakes.TimeOf(last.Id).AddSeconds(channel.Slowmode)
            : world.Now;
        return due > world.Now ? Refusal.TooSoon(20016, "This action cannot be performed due to slowmode rate limit.", due - world.Now) : null;
    }

    // How long until there is room again in the last hour; null when there is.
    private TimeSpan? WaitFor(List<DateTimeOffset> times, int anHour)
    {
        times.RemoveAll(time => time <= world.Now - Hour);
        return times.Count < anHour ? null : times[0] + Hour - world.Now;
    }
}
