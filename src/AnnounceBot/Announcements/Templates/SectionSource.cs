namespace AnnounceBot.Announcements.Templates;

/// <summary>A section as it was written.</summary>
/// <param name="Line">Of its first line, counted from 1.</param>
internal sealed record SectionSource(SectionPlace Place, int Line, string Text);
