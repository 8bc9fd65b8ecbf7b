using System.Text.RegularExpressions;
using AnnounceBot.Playground.World.Forms;

namespace AnnounceBot.Playground.World;

/// <summary>Who is really pinged by a message: named in its text, allowed by its body, and permitted to its author.</summary>
internal sealed partial record Pings(IReadOnlyList<Person> People, IReadOnlyList<Role> Roles, bool Everyone)
{
    [GeneratedRegex("<@!?(?<id>[0-9]+)>")]
    private static partial Regex UserMention { get; }

    [GeneratedRegex("<@&(?<id>[0-9]+)>")]
    private static partial Regex RoleMention { get; }

    [GeneratedRegex("@(everyone|here)")]
    private static partial Regex EveryoneMention { get; }

    /// <param name="text">All the text that pings: content and text displays; embeds never do. Code spans are read too: better one ping too many here than one unnoticed.</param>
    /// <param name="permissions">The author's, in the channel.</param>
    /// <param name="repliedTo">The author of the message replied to.</param>
    public static Pings Of(WorldState world, string text, AllowedMentions allowed, Permissions permissions, Person? repliedTo)
    {
        var mayPingAll = permissions.HasFlag(Permissions.MentionEveryone);
        var people = IdsIn(UserMention, text)
            .Where(id => allowed.Users || allowed.UserIds.Contains(id))
            .Select(id => world.People.Find(person => person.Id == id))
            .Append(allowed.RepliedUser ? repliedTo : null)
            .OfType<Person>().Distinct().ToList();
        var roles = IdsIn(RoleMention, text)
            .Where(id => allowed.Roles || allowed.RoleIds.Contains(id))
            .Select(id => world.Roles.Find(role => role.Id == id))
            .OfType<Role>().Where(role => role.Mentionable || mayPingAll).Distinct().ToList();
        return new(people, roles, mayPingAll && allowed.Everyone && EveryoneMention.IsMatch(text));
    }

    private static IEnumerable<string> IdsIn(Regex mention, string text) => mention.Matches(text).Select(match => match.Groups["id"].Value);
}
