using AnnounceBot.Testing;
using Microsoft.Playwright;

namespace AnnounceBot.Playground.Tests.Page;

/// <summary>One browser for all tests of the page; each test gets a profile of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal IBrowser Browser => _browser ?? throw new InvalidOperationException("There is no chromium; the test should have been skipped.");

    public async Task InitializeAsync()
    {
        if (Chromium.Executable is not { } executable)
            return;

        Assertions.SetDefaultExpectTimeout((float)Wait.Limit.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Args = Chromium.Arguments,
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
