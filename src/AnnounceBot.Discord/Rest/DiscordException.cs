namespace AnnounceBot.Discord.Rest;

/// <summary>A call to Discord that did not end well.</summary>
/// <param name="route">The method and the path, with names in place of secrets; null: it was found before there was a request.</param>
/// <param name="message">What happened, for people.</param>
/// <param name="innerException">What lies below it.</param>
public abstract class DiscordException(string? route, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>The method and the path, with names in place of secrets; null: it was found before there was a request.</summary>
    public string? Route { get; } = route;
}
