using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Syntax;

/// <summary>An open element.</summary>
/// <param name="Rule">What it means.</param>
/// <param name="Outer">What addresses around it are resolved against.</param>
/// <param name="Kind">How its text is meant.</param>
/// <param name="IsUntyped">Whether it has no <c>type</c>.</param>
/// <param name="Hint">An attribute that its end needs: <c>isPermaLink</c>, or that its text is base64.</param>
internal readonly record struct Frame(ElementRule Rule, Uri? Outer, Text.TextKind Kind = default, bool Hint = false, bool IsUntyped = false);
