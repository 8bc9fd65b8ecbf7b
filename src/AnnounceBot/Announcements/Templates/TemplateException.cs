namespace AnnounceBot.Announcements.Templates;

/// <summary>A template asks for something that cannot be done; the message says what to do instead.</summary>
internal sealed class TemplateException(string message) : Exception(message);
