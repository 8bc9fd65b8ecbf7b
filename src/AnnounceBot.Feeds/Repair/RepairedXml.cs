namespace AnnounceBot.Feeds.Repair;

/// <summary>A document that was mended.</summary>
/// <param name="Text">The well-formed document.</param>
/// <param name="Repairs">What was mended, in plain words.</param>
internal sealed record RepairedXml(string Text, IReadOnlyList<string> Repairs);
