namespace AnnounceBot.Announcements.Templates;

/// <param name="Name">As routes name it.</param>
/// <param name="Path">As people find it.</param>
internal sealed record TemplateFile(string Name, string Path, string Text);
