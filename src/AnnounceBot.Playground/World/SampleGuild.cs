namespace AnnounceBot.Playground.World;

/// <summary>What the world holds at the start.</summary>
internal static class SampleGuild
{
    private const Permissions Everyone =
        Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.AttachFiles | Permissions.ReadMessageHistory
        | Permissions.AddReactions | Permissions.UseExternalEmojis | Permissions.UseApplicationCommands
        | Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads | Permissions.SendPolls;

    private const Permissions Moderating =
        Permissions.KickMembers | Permissions.BanMembers | Permissions.ModerateMembers | Permissions.ViewAuditLog
        | Permissions.ManageMessages | Permissions.ManageThreads | Permissions.MentionEveryone | Permissions.PinMessages;

    // What the bot's invitation asks for.
    private const Permissions Bot =
        Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.ReadMessageHistory
        | Permissions.AddReactions | Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads;

    /// <param name="more">Names or ids of channels that must be there, too.</param>
    public static void Fill(WorldState world, IReadOnlyList<string> more)
    {
        world.Roles.AddRange(Roles());
        world.People.AddRange(People());
        foreach (var channel in Channels())
            world.Channels.Add(channel.Id, channel);
        foreach (var wanted in more.Select(channel => channel.TrimStart('#')))
            Add(world, wanted);
    }

    private static void Add(WorldState world, string wanted)
    {
        if (world.Channels.Values.Any(channel => channel.Id == wanted || string.Equals(channel.Name, wanted, StringComparison.OrdinalIgnoreCase)))
            return;
        var isId = wanted.Length is >= 17 and <= 20 && wanted.All(char.IsAsciiDigit);
        var id = isId ? wanted : world.Snowflakes.Next();
        world.Channels.Add(id, new(id, ChannelType.Text, isId ? $"channel-{wanted}" : wanted) { Position = world.Channels.Count });
    }

    private static IEnumerable<Role> Roles() =>
    [
        new(PlaygroundIds.Guild, "@everyone", 0, Everyone, 0, Mentionable: false),
        new(PlaygroundIds.MemberRole, "member", 1, Permissions.None, 0x6F8FAF, Mentionable: false),
        new(PlaygroundIds.ContributorRole, "contributor", 2, Permissions.None, 0x3C9D6B, Mentionable: true),
        new(PlaygroundIds.ModeratorRole, "moderator", 3, Moderating, 0xC27C0E, Mentionable: true),
        new(PlaygroundIds.BotRole, "AnnounceBot", 4, Bot, 0, Mentionable: false, PlaygroundIds.Bot),
        new(PlaygroundIds.AdminRole, "admin", 5, Permissions.Administrator, 0xA84300, Mentionable: false),
    ];

    private static IEnumerable<Person> People() =>
    [
        new(PlaygroundIds.Mia, "Mia", "mia", [PlaygroundIds.MemberRole]),
        new(PlaygroundIds.Cem, "Cem", "cem", [PlaygroundIds.ContributorRole]),
        new(PlaygroundIds.Mo, "Mo", "mo", [PlaygroundIds.ModeratorRole]),
        new(PlaygroundIds.Ada, "Ada", "ada", [PlaygroundIds.AdminRole]),
        new(PlaygroundIds.Bot, "AnnounceBot", "announcebot", [PlaygroundIds.BotRole], IsBot: true),
    ];

    private static IEnumerable<Channel> Channels() =>
    [
        new(PlaygroundIds.Blogs, ChannelType.Announcement, "blogs") { Position = 0, Topic = "New posts from the community's blogs" },
        new(PlaygroundIds.Weekly, ChannelType.Text, "weekly") { Position = 1, Topic = "The round-up of the week" },
        new(PlaygroundIds.ModQueue, ChannelType.Text, "mod-queue")
        {
            Position = 2,
            Topic = "What waits for a moderator",
            Overwrites =
            {
                new(PlaygroundIds.Guild, ForPerson: false, Permissions.None, Permissions.ViewChannel),
                new(PlaygroundIds.ModeratorRole, ForPerson: false, Permissions.ViewChannel, Permissions.None),
                new(PlaygroundIds.AdminRole, ForPerson: false, Permissions.ViewChannel, Permissions.None),
                new(PlaygroundIds.BotRole, ForPerson: false, Permissions.ViewChannel, Permissions.None),
            },
        },
        new(PlaygroundIds.General, ChannelType.Text, "general") { Position = 3, Topic = "Anything about lamps" },
        new(PlaygroundIds.ReadingRoom, ChannelType.Forum, "reading-room")
        {
            Position = 4,
            Topic = "One post, one conversation",
            Tags =
            [
                new(PlaygroundIds.ArticleTag, "article", Moderated: false, "📰"),
                new(PlaygroundIds.VideoTag, "video", Moderated: false, "🎬"),
                new(PlaygroundIds.PickedTag, "picked", Moderated: true, "⭐"),
            ],
        },
    ];
}
