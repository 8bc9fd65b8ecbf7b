namespace AnnounceBot.Playground.Tests.Support;

/// <summary>One server with the sample community, for tests that only read.</summary>
public sealed class PlaygroundFixture : IAsyncLifetime
{
    public PlaygroundServer Server { get; private set; } = null!;

    public HttpClient Http { get; } = new();

    public async Task InitializeAsync()
    {
        Server = await Sample.ServeAsync();
        Http.BaseAddress = Server.Address;
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }
}
