using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Inspection;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Storage;

namespace AnnounceBot.Explain;

/// <summary>What the bot is configured to do, channel by channel.</summary>
internal sealed class ChannelUses(ModeratorsOptions moderators, DigestOptions digest, Routes routes, Looks looks, Database database)
{
    /// <summary>Each channel once, with all that is to be done in it.</summary>
    public IReadOnlyList<ChannelUse> All => field ??=
    [
        .. Single().GroupBy(use => use.Channel.TrimStart('#'), StringComparer.OrdinalIgnoreCase).Select(same => same.Aggregate((all, use) => all.With(use))),
    ];

    private IEnumerable<ChannelUse> Single()
    {
        foreach (var (options, made) in database.Read(routes.In).All)
        {
            yield return new(options.Channel, made is null ? "routes[].channel" : "/routes in the chat")
            {
                Cards = looks.HasCard(options.Template),
                Threads = options.Thread,
                Crossposts = options.Crosspost,
                Mentions = options.Mention is { } role ? [role] : [],
            };
        }

        // What waits for moderators is shown as cards.
        yield return new(moderators.Channel, "moderators.channel") { Cards = true };
        yield return new(digest.Channel, "digest.channel")
        {
            Cards = digest.Look == DigestLook.Embeds,
            Threads = digest.Thread,
            Crossposts = digest.Crosspost,
        };
    }
}
