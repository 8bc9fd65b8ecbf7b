namespace AnnounceBot.Chat;

/// <summary>What came of looking for a message in its channel.</summary>
internal abstract record Sighting
{
    private Sighting()
    {
    }

    public sealed record Found(MessageRef Message) : Sighting;

    /// <summary>It was shown in a message together with others.</summary>
    public sealed record FoundAmongOthers : Sighting;

    /// <summary>It is not there, or the chat itself knows a second attempt from its nonce: sending it is what is to be done.</summary>
    public sealed record NotFound : Sighting;

    /// <summary>The channel could not be looked at now.</summary>
    public sealed record Later(TimeSpan Wait, string Reason) : Sighting;

    /// <summary>The channel cannot be looked at before a person has changed something about it.</summary>
    /// <inheritdoc cref="SendOutcome.Blocked"/>
    public sealed record Blocked(TimeSpan Wait, string Reason) : Sighting;
}
