namespace AnnounceBot.Digests.Rendering;

/// <summary>An issue as it is published: kept, so that it never changes.</summary>
/// <param name="Markdown">With front matter.</param>
/// <param name="FileName">Of the Markdown file.</param>
internal sealed record Renderings(string Markdown, string Text, string Html, string FileName);
