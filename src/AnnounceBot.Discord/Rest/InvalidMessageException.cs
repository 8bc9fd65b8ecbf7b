namespace AnnounceBot.Discord.Rest;

/// <summary>A body breaks one of Discord's documented limits; it was not sent.</summary>
/// <param name="field">Where: <c>embeds[1].fields[0].value</c>.</param>
/// <param name="problem">What is wrong, with both numbers: "1,030 characters, Discord takes 1,024".</param>
public sealed class InvalidMessageException(string field, string problem) : DiscordException(null, $"{field}: {problem}")
{
    /// <summary>Where, as the JSON names it.</summary>
    public string Field { get; } = field;
}
