using AnnounceBot.Chat;
using AnnounceBot.Digests;
using AnnounceBot.Submissions;
using AnnounceBot.Watching;

namespace AnnounceBot.Explain.Doctor;

/// <summary>What doctor looks at: the settings that its questions need.</summary>
internal sealed record Patient
{
    public const string OperatorPages = "web.listen", PublicPages = "web.public", ShortLinks = "shortLinks.baseUrl";

    /// <summary>Where the configuration was read from; null: there is no file.</summary>
    public string? File { get; init; }

    public required ModeratorsOptions Moderators { get; init; }

    public required SubmissionsOptions Submissions { get; init; }

    public required DigestOptions Digest { get; init; }

    /// <summary>Those that the configuration names.</summary>
    public required IReadOnlyList<FeedOptions> Feeds { get; init; }

    /// <summary>Where the bot's pages should answer while it runs, each with its setting.</summary>
    public required IReadOnlyList<(string Setting, Uri Address)> Pages { get; init; }

    /// <summary>Why there is no token although the configuration names one; null: there is one, or none is named.</summary>
    public string? TokenTrouble { get; init; }

    /// <summary>Whether another process works on the database.</summary>
    public required bool IsRunning { get; init; }
}
