using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Support;

/// <summary>A test of many cases that needs Discord's OpenAPI document.</summary>
internal sealed class DocumentTheoryAttribute : TheoryAttribute
{
    public DocumentTheoryAttribute() => Skip = DiscordDocument.Shared is null ? DiscordDocument.Absent : null;
}
