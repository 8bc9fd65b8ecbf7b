using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Support;

/// <summary>A test that needs a browser.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Executable is null ? Chromium.Absent : null;
}
