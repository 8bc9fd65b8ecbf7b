using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Discord.Interactions;

/// <summary>Makes choices as Discord takes them, so that one odd title does not cost the person all of them.</summary>
internal static class Choices
{
    /// <summary>A name may be cut, since it is only shown; a value must not, since it would mean something else.</summary>
    public static IReadOnlyList<CommandChoice> Fit(IReadOnlyList<CommandChoice> found) =>
    [
        .. found
            .Where(choice => !string.IsNullOrWhiteSpace(choice.Name) && choice.Value is { Text: null or { Length: > 0 and <= Limits.ChoiceText } })
            .Take(Limits.Choices)
            .Select(choice => choice with { Name = TextLimits.Cut(choice.Name, Limits.ChoiceText) }),
    ];
}
