namespace AnnounceBot.Digests.Issues;

/// <param name="Title">Null: the posts that no section takes, which come first.</param>
/// <param name="Blocks">At least one.</param>
internal sealed record IssueSection(string? Title, IReadOnlyList<IssueBlock> Blocks);
