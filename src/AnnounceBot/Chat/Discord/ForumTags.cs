using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>Chooses a post's tags among its forum's.</summary>
internal static class ForumTags
{
    /// <summary>Fit for any post, the best first: for forums that want a tag on each.</summary>
    private static readonly string[] Common = ["blog", "blogs", "post", "posts", "news", "other"];

    public static bool WantsModerated(Channel forum, ChatMessage message) => forum.AvailableTags.Any(tag => tag.Moderated && IsAsked(tag, message));

    /// <returns>At most five; null if the forum wants one and there is none that we may give.</returns>
    public static IReadOnlyList<ForumTag>? Choose(Channel forum, ChatMessage message, bool mayModerate)
    {
        var usable = forum.AvailableTags.Where(tag => mayModerate || !tag.Moderated).ToList();
        var asked = usable.Where(tag => IsAsked(tag, message)).Take(Limits.ThreadTags).ToList();
        if (asked.Count > 0 || !forum.Flags.HasFlag(ChannelFlags.RequireTag))
            return asked;
        var common = Common.Select(name => usable.Find(tag => IsCalled(tag, name))).FirstOrDefault(tag => tag is not null) ?? usable.FirstOrDefault();
        return common is null ? null : [common];
    }

    private static bool IsAsked(ForumTag tag, ChatMessage message) => message.Tags.Any(name => IsCalled(tag, name));

    private static bool IsCalled(ForumTag tag, string name) => string.Equals(tag.Name, name.Trim(), StringComparison.OrdinalIgnoreCase);
}
