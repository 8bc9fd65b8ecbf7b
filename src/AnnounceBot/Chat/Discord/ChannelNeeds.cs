using AnnounceBot.Chat.Inspection;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Chat.Discord;

/// <summary>Which of Discord's permissions a channel's use takes, and what its settings call them.</summary>
/// <remarks>https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags</remarks>
internal static class ChannelNeeds
{
    /// <summary>In any channel: what was said before is looked for there after a broken connection.</summary>
    private const Permissions Always = Permissions.ViewChannel | Permissions.ReadMessageHistory;

    private static readonly (Permissions Permission, string Name, string InForums)[] Names =
    [
        (Permissions.ViewChannel, "View Channel", "View Channel"),
        (Permissions.SendMessages, "Send Messages", "Create Posts"),
        (Permissions.SendMessagesInThreads, "Send Messages in Threads", "Send Messages in Posts"),
        (Permissions.CreatePublicThreads, "Create Public Threads", "Create Public Threads"),
        (Permissions.EmbedLinks, "Embed Links", "Embed Links"),
        (Permissions.ReadMessageHistory, "Read Message History", "Read Message History"),
        (Permissions.MentionEveryone, "Mention @everyone, @here, and All Roles", "Mention @everyone, @here, and All Roles"),
    ];

    /// <param name="kind">Of the channel; publishing one's own messages takes what writing takes.</param>
    /// <param name="mentions">The roles that are to be mentioned there.</param>
    public static Permissions Of(ChannelUse use, ChannelType kind, IEnumerable<Role> mentions)
    {
        var needed = Always | ToWrite(kind);
        if (use.Cards)
            needed |= Permissions.EmbedLinks;
        if (use.Threads && kind is ChannelType.Text or ChannelType.Announcement)
            needed |= Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads;
        return mentions.Any(role => !role.Mentionable) ? needed | Permissions.MentionEveryone : needed;
    }

    /// <summary>Before there is a server to ask: what is missing is most likely to come as a text channel, and roles as such that everybody may mention.</summary>
    public static Permissions Before(IEnumerable<ChannelUse> uses) => uses.Aggregate(Always, (needed, use) => needed | Of(use, ChannelType.Text, []));

    /// <returns>Each by its name in the channel's settings.</returns>
    public static IEnumerable<(Permissions Permission, string Name)> Named(Permissions permissions, ChannelType kind) =>
        Names.Where(known => permissions.HasFlag(known.Permission)).Select(known => (known.Permission, IsForum(kind) ? known.InForums : known.Name));

    private static bool IsForum(ChannelType kind) => kind is ChannelType.Forum or ChannelType.Media;

    /// <summary>A forum's post that was put away is opened again to change it, which takes what writing in it takes.</summary>
    private static Permissions ToWrite(ChannelType kind) => kind switch
    {
        ChannelType.Forum or ChannelType.Media => Permissions.SendMessages | Permissions.SendMessagesInThreads,
        ChannelType.PublicThread or ChannelType.PrivateThread or ChannelType.AnnouncementThread => Permissions.SendMessagesInThreads,
        _ => Permissions.SendMessages,
    };
}
