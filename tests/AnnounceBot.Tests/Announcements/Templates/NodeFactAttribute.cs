namespace AnnounceBot.Tests.Announcements.Templates;

/// <summary>A test that runs the page's scripts.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = PlaygroundRenderer.Node is null ? "skipped: no node" : null;
}
