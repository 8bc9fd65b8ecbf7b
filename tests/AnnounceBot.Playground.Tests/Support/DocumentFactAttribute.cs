using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Support;

/// <summary>A test that needs Discord's OpenAPI document.</summary>
internal sealed class DocumentFactAttribute : FactAttribute
{
    public DocumentFactAttribute() => Skip = DiscordDocument.Shared is null ? DiscordDocument.Absent : null;
}
