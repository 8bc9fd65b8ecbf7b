namespace AnnounceBot.Playground.World.Forms;

/// <summary>One of a body's <c>attachments</c>: the n of a file that comes along, or the id of one that is there already.</summary>
internal sealed record AttachmentEntry(string Id, string? FileName, string? Description);
