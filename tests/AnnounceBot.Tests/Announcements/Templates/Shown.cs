namespace AnnounceBot.Tests.Announcements.Templates;

/// <summary>A message on the page.</summary>
/// <param name="Shape">Its elements with their classes and addresses, without their text.</param>
internal sealed record Shown(string Text, string Shape);
