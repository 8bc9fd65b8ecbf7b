using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Syntax;

/// <summary>An open element. No struct: stacks of our structs are compiled anew at each start.</summary>
/// <param name="Rule">What it means.</param>
/// <param name="Outer">What addresses around it are resolved against.</param>
/// <param name="Kind">How its text is meant.</param>
/// <param name="IsUntyped">Whether it has no <c>type</c>.</param>
/// <param name="Hint">An attribute that its end needs: <c>isPermaLink</c>, or that its text is base64.</param>
internal sealed record Frame(ElementRule Rule, Uri? Outer, Text.TextKind Kind = default, bool Hint = false, bool IsUntyped = false)
{
    /// <summary>The element that has these attributes.</summary>
    public static Frame Of(ElementRule rule, Uri? outer, Text.TextKind kind, ElementAttributes attributes) =>
        new(rule, outer, kind, HintOf(rule, attributes), attributes["type"] is null);

    private static bool HintOf(ElementRule rule, ElementAttributes attributes) => rule switch
    {
        { Term: Term.Id } => !string.Equals(attributes["isPermaLink"], "false", StringComparison.OrdinalIgnoreCase),
        { Shape: Shape.Text } => string.Equals(attributes["mode"], "base64", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
