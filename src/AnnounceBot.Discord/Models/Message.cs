using System.Text.Json.Serialization;

namespace AnnounceBot.Discord.Models;

/// <summary>A message.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#message-object</remarks>
public sealed record Message
{
    /// <summary>The id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>Its channel.</summary>
    public Snowflake ChannelId { get; init; }

    /// <summary>Its server; in gateway events only.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Who wrote it.</summary>
    public User? Author { get; init; }

    /// <summary>The text; of other people's messages always empty, unless the application has that intent.</summary>
    public string Content { get => field ?? ""; init; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>When it was changed the last time; null: never.</summary>
    public DateTimeOffset? EditedTimestamp { get; init; }

    /// <summary>0: an ordinary message; 19: a reply; 20, 23: the answer to a command.</summary>
    public int Type { get; init; }

    /// <summary>Marks.</summary>
    public MessageFlags Flags { get; init; }

    /// <summary>Its embeds.</summary>
    public IReadOnlyList<Embed> Embeds { get => field ?? []; init; }

    /// <summary>Its files.</summary>
    public IReadOnlyList<Attachment> Attachments { get => field ?? []; init; }

    /// <summary>What it was reacted with.</summary>
    public IReadOnlyList<Reaction> Reactions { get => field ?? []; init; }

    /// <summary>Its buttons and so on.</summary>
    public IReadOnlyList<Component> Components { get => field ?? []; init; }

    /// <summary>What the sender gave to recognise it by.</summary>
    [JsonConverter(typeof(NonceJson))]
    public string? Nonce { get; init; }

    /// <summary>The application that sent it as an answer.</summary>
    public Snowflake? ApplicationId { get; init; }

    /// <summary>People who are mentioned.</summary>
    public IReadOnlyList<User> Mentions { get => field ?? []; init; }

    /// <summary>Whether everyone is mentioned.</summary>
    public bool MentionEveryone { get; init; }

    /// <summary>Whether it is pinned.</summary>
    public bool Pinned { get; init; }

    /// <summary>What it answers or was published from.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>The thread that was started from it.</summary>
    public Channel? Thread { get; init; }
}
