namespace AnnounceBot.Playground;

/// <summary>The ids of what is always there: they are the same at each start.</summary>
public static class PlaygroundIds
{
    /// <summary>The guild, and its @everyone role.</summary>
    public const string Guild = "1000000000000000001";

    /// <summary>The role of members.</summary>
    public const string MemberRole = "1000000000000000011";

    /// <summary>The role of contributors.</summary>
    public const string ContributorRole = "1000000000000000012";

    /// <summary>The role of moderators.</summary>
    public const string ModeratorRole = "1000000000000000013";

    /// <summary>The role of administrators.</summary>
    public const string AdminRole = "1000000000000000014";

    /// <summary>The role that came with the bot.</summary>
    public const string BotRole = "1000000000000000015";

    /// <summary>#blogs, an announcement channel.</summary>
    public const string Blogs = "1000000000000000021";

    /// <summary>#weekly, a text channel.</summary>
    public const string Weekly = "1000000000000000022";

    /// <summary>#mod-queue, a text channel that only moderators, administrators and the bot see.</summary>
    public const string ModQueue = "1000000000000000023";

    /// <summary>#general, a text channel.</summary>
    public const string General = "1000000000000000024";

    /// <summary>#reading-room, a forum.</summary>
    public const string ReadingRoom = "1000000000000000025";

    /// <summary>The forum's tag for articles.</summary>
    public const string ArticleTag = "1000000000000000041";

    /// <summary>The forum's tag for videos.</summary>
    public const string VideoTag = "1000000000000000042";

    /// <summary>The forum's tag that only moderators may apply.</summary>
    public const string PickedTag = "1000000000000000043";

    /// <summary>Mia, a member.</summary>
    public const string Mia = "1000000000000000031";

    /// <summary>Cem, a contributor.</summary>
    public const string Cem = "1000000000000000032";

    /// <summary>Mo, a moderator.</summary>
    public const string Mo = "1000000000000000033";

    /// <summary>Ada, administrator and owner of the guild.</summary>
    public const string Ada = "1000000000000000034";

    /// <summary>The bot: its user, and its application.</summary>
    public const string Bot = "1000000000000000051";

    internal const string Owner = Ada;
}
