using System.Runtime.CompilerServices;
using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>Says things in forums, where each is a post: a thread with a first message.</summary>
internal sealed class ForumPosts(DiscordRest rest, Home home, Rights rights, TimeProvider clock)
{
    /// <summary>A request whose connection broke may still be on its way: only then does not to find its post mean that there is none.</summary>
    private static readonly TimeSpan Arrives = TimeSpan.FromSeconds(5);

    /// <exception cref="DiscordException">It was not posted, or nobody knows.</exception>
    public async Task<SendOutcome> CreateAsync(Channel forum, ChatMessage message, Snowflake? mentioned, CancellationToken cancellationToken)
    {
        var mayModerate = ForumTags.WantsModerated(forum, message) && await rights.IncludeAsync(Permissions.ManageThreads, forum, cancellationToken);
        if (ForumTags.Choose(forum, message, mayModerate) is not { } tags)
            return new SendOutcome.Refused($"#{forum.Name} wants a tag on each post, and has none that I may give. Add one called \"blog\" there that anyone may use, then retry.");
        var post = new StartForumThread
        {
            Name = Appearance.ThreadName(message),
            AutoArchiveDuration = forum.DefaultAutoArchiveDuration,
            AppliedTags = [.. tags.Select(tag => tag.Id)],
            Message = new()
            {
                Content = Appearance.Content(message, mentioned),
                Embeds = Appearance.Embeds(message),
                Components = Controls.Rows(message),
                AllowedMentions = Appearance.Allowed(mentioned),
            },
        };
        var thread = await rest.Threads.StartInForumAsync(forum.Id, post, reason: null, cancellationToken);
        return new SendOutcome.Done(Ref(thread, thread.Message?.Id ?? thread.Id));
    }

    /// <summary>Discord knows no nonce here: the threads are looked through that are open, then those that were put away since.</summary>
    public async Task<Sighting> FindAsync(Channel forum, Attempt attempt, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var name = Appearance.ThreadName(attempt.Message);
        await foreach (var thread in OursAsync(forum, since, cancellationToken))
        {
            if (thread.Name == name && await IsItAsync(thread, attempt, cancellationToken))
                return new Sighting.Found(Ref(thread, thread.Id));
        }

        var age = clock.GetUtcNow() - attempt.BegunAt;
        return age < Arrives ? new Sighting.Later(Arrives - age, "the post may still be on its way") : new Sighting.NotFound();
    }

    /// <summary>Our posts that were made since a moment: those that are open, then those that were put away.</summary>
    /// <exception cref="DiscordException">They cannot be read.</exception>
    public async IAsyncEnumerable<Channel> OursAsync(Channel forum, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var self = (await home.SelfAsync(cancellationToken)).Id;
        bool IsOurs(Channel thread) => thread.OwnerId == self && thread.Id.CreatedAt >= since;

        var active = await rest.Guilds.GetActiveThreadsAsync(await home.GuildAsync(cancellationToken), cancellationToken);
        foreach (var thread in active.Threads.Where(thread => thread.ParentId == forum.Id && IsOurs(thread)))
            yield return thread;
        for (DateTimeOffset? before = null; ;)
        {
            var archived = await rest.Channels.GetArchivedThreadsAsync(forum.Id, before, cancellationToken);
            foreach (var thread in archived.Threads.Where(IsOurs))
                yield return thread;
            before = archived.Threads is [.., var last] ? last.ThreadMetadata?.ArchiveTimestamp : null;
            if (!archived.HasMore || !(before >= since))
                yield break;
        }
    }

    /// <returns>What a post begins with; null if somebody deleted that.</returns>
    public async Task<Message?> FirstOfAsync(Channel thread, CancellationToken cancellationToken)
    {
        try
        {
            // The first message of a post has its thread's id.
            return await rest.Messages.GetAsync(thread.Id, thread.Id, cancellationToken);
        }
        catch (DiscordRefusedException gone) when (gone.Code == Troubles.UnknownMessage)
        {
            return null;
        }
    }

    private async Task<bool> IsItAsync(Channel thread, Attempt attempt, CancellationToken cancellationToken) =>
        await FirstOfAsync(thread, cancellationToken) is { } first ? Likeness.Is(first, attempt) : !attempt.IsKnown(thread.Id.ToString()); // deleted: it was shown

    private static MessageRef Ref(Channel thread, Snowflake message) => new(thread.Id.ToString(), message.ToString());
}
