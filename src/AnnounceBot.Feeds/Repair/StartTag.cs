namespace AnnounceBot.Feeds.Repair;

/// <summary>A start tag as an ill-formed document has it.</summary>
/// <param name="Name">The element's name, made fit for XML.</param>
/// <param name="Attributes">Its attributes: names made fit for XML, each once, and where their values lie in the text.</param>
/// <param name="IsEmpty">Whether it ends with <c>/&gt;</c>.</param>
/// <param name="End">Where it ends in the text.</param>
internal sealed record StartTag(string Name, IReadOnlyList<(string Name, int From, int To)> Attributes, bool IsEmpty, int End);
