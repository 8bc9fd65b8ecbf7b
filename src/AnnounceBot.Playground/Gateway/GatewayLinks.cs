namespace AnnounceBot.Playground.Gateway;

/// <summary>Where the gateway is.</summary>
/// <param name="address">Where the server listens.</param>
internal sealed class GatewayLinks(Func<Uri> address)
{
    /// <summary><c>ws://HOST:PORT/gateway</c>: clients add their query.</summary>
    public string Socket() => new UriBuilder(address()) { Scheme = "ws", Path = "/gateway" }.Uri.AbsoluteUri;
}
