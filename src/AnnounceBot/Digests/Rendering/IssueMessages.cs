using AnnounceBot.Chat;
using AnnounceBot.Digests.Issues;

namespace AnnounceBot.Digests.Rendering;

/// <summary>Shows issues in the chat.</summary>
internal sealed class IssueMessages
{
    /// <returns>The messages in their order, at least one: each holds whole entries and keeps the chat's limits. The first begins with the title and carries it as its topic.</returns>
    public IReadOnlyList<ChatMessage> Of(Issue issue) => throw new NotImplementedException();
}
