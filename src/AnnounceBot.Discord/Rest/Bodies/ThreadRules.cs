namespace AnnounceBot.Discord.Rest.Bodies;

/// <summary>What a thread may be.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#start-thread-from-message</remarks>
internal static class ThreadRules
{
    public static void Check(string name, int? autoArchiveMinutes, int? slowModeSeconds)
    {
        Rule.Required(name, Limits.ThreadName, "name");
        Rule.Holds(autoArchiveMinutes is null or 60 or 1440 or 4320 or 10080, "auto_archive_duration", $"{autoArchiveMinutes}, Discord takes 60, 1440, 4320 or 10080");
        Rule.Range(slowModeSeconds, 0, Limits.ThreadSlowMode, "rate_limit_per_user");
    }

    public static void CheckTags(IReadOnlyList<Snowflake>? tags) => Rule.Count(tags?.Count ?? 0, Limits.ThreadTags, "tags", "applied_tags");
}
