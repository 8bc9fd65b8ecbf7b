using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>What a person chose in a select; all empty for a button.</summary>
public sealed class ChosenValues
{
    private readonly ResolvedIds _resolved;

    internal ChosenValues(IReadOnlyList<string> texts, ResolvedIds resolved)
    {
        Texts = texts;
        _resolved = resolved;
    }

    /// <summary>The values of the options, or ids.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The people.</summary>
    public IReadOnlyList<NamedPerson> People => ResolvedIds.All(Texts, _resolved.Person);

    /// <summary>The roles.</summary>
    public IReadOnlyList<Role> Roles => ResolvedIds.All(Texts, _resolved.Role);

    /// <summary>The channels, in part.</summary>
    public IReadOnlyList<Channel> Channels => ResolvedIds.All(Texts, _resolved.Channel);

    /// <summary>People and roles, where both can be chosen.</summary>
    public IReadOnlyList<Mentioned> Mentioned => ResolvedIds.All(Texts, _resolved.Mentioned);
}
