namespace AnnounceBot.Playground.Blogs.Publishing;

/// <summary>A post that nobody wrote, for somebody who only wants to see one.</summary>
/// <param name="Text">Plain text, an empty line between two paragraphs.</param>
internal sealed record Invention(string Title, string Text, IReadOnlyList<string> Tags);
