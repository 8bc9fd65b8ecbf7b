using AnnounceBot.Playground;
using AnnounceBot.Playground.Blogs;
using AnnounceBot.Playground.Checking;

namespace AnnounceBot.Testing;

/// <summary>
/// A playground for a test of a client. Every request to it is checked against Discord's OpenAPI document, where that lies beside the
/// checkout, and against what Discord's pages demand: the test fails if anything was wrong, also with the playground's own answers.
/// </summary>
public sealed class LocalDiscord : IAsyncDisposable
{
    private readonly List<string> _excused = [];

    private LocalDiscord(PlaygroundServer server) => Server = server;

    public PlaygroundServer Server { get; }

    /// <param name="clock">The server's clock.</param>
    /// <param name="with">Changes the options; by default there are no blogs, and any free port is taken.</param>
    public static async Task<LocalDiscord> StartAsync(TimeProvider clock, Func<PlaygroundOptions, PlaygroundOptions>? with = null)
    {
        var options = new PlaygroundOptions(0, SampleCommunity.None) { OpenApi = DiscordDocument.Shared };
        return new(await PlaygroundServer.StartAsync(with?.Invoke(options) ?? options, clock, CancellationToken.None));
    }

    /// <summary>For a test that does something wrong on purpose.</summary>
    /// <param name="part">A part of the sentence about it.</param>
    public void Excuse(string part) => _excused.Add(part);

    /// <exception cref="UnfaithfulException">A request or an answer was wrong.</exception>
    public void ShouldHaveNoViolations()
    {
        var wrong = Server.Violations.All.Where(IsNotExcused).Concat(Server.Violations.OfAnswers).ToList();
        if (wrong.Count > 0)
            throw new UnfaithfulException(wrong);
    }

    /// <summary>Stops the server.</summary>
    /// <exception cref="UnfaithfulException">A request or an answer was wrong.</exception>
    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        ShouldHaveNoViolations();
    }

    private bool IsNotExcused(Violation violation) => !_excused.Exists(part => violation.What.Contains(part, StringComparison.Ordinal));
}
