using AnnounceBot.Playground.Faults;

namespace AnnounceBot.Tests.Chaos;

/// <summary>Deals faults of all kinds, each as often as any other.</summary>
internal sealed class FaultDeck(Random random, IReadOnlyList<string> channels)
{
    public const string Send = "POST /channels/{channel_id}/messages";

    /// <summary>Also a forum's post.</summary>
    public const string OpenThread = "POST /channels/{channel_id}/threads";

    private const string Lookup = "GET /channels/{channel_id}/messages";

    // Half of them hit what must be done once; null: any request.
    private static readonly string?[] Routes = [Send, Send, Send, Send, OpenThread, OpenThread, Lookup, Lookup, "GET /guilds/{guild_id}/", "GET /users/@me", null];

    private static readonly int[] ServerErrors = [500, 502, 503, 504], CloseCodes = [1000, 1001, 4000, 4001, 4007, 4008, 4009];

    private static readonly string[] Permissions = ["SEND_MESSAGES", "EMBED_LINKS", "READ_MESSAGE_HISTORY", "VIEW_CHANNEL"];

    private readonly Queue<FaultKind> _deck = [];

    public Fault Draw()
    {
        if (_deck.Count == 0)
            Shuffle();
        return Make(_deck.Dequeue());
    }

    /// <summary>Whether a fault lasts until all faults are cleared.</summary>
    public static bool IsLasting(Fault fault) => fault.Kind is FaultKind.ChannelDeleted or FaultKind.HiddenChannel or FaultKind.PermissionTaken;

    /// <summary>All but one: nobody is told anything in direct messages here.</summary>
    private void Shuffle()
    {
        var kinds = Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.DirectMessagesClosed).ToArray();
        random.Shuffle(kinds);
        foreach (var kind in kinds)
            _deck.Enqueue(kind);
    }

    private Fault Make(FaultKind kind) => kind switch
    {
        FaultKind.RateLimit => new(kind) { Route = Any(Routes), Scope = Any(Enum.GetValues<FaultScope>()), Milliseconds = Wait(), Count = random.Next(1, 4) },
        FaultKind.ServerErrorBefore or FaultKind.ServerErrorAfter => new(kind) { Route = Any(Routes), Code = Any(ServerErrors), Count = random.Next(1, 6) },
        FaultKind.DropBefore or FaultKind.DropAfter => new(kind) { Route = Any(Routes), Count = random.Next(1, 6) },
        FaultKind.Slow => new(kind) { Route = Any(Routes), Milliseconds = random.Next(50, 2500), Count = random.Next(1, 4) },
        FaultKind.Op9 => new(kind) { Resumable = random.Next(2) == 0 },
        FaultKind.Close => new(kind) { Code = Any(CloseCodes) },
        FaultKind.RefuseHandshake => new(kind) { Code = Any(ServerErrors) },
        FaultKind.QuickHeartbeat => new(kind) { Milliseconds = 500 },
        FaultKind.ChannelDeleted or FaultKind.HiddenChannel => new(kind) { Channel = Any(channels) },
        FaultKind.PermissionTaken => new(kind) { Channel = random.Next(4) == 0 ? null : Any(channels), Permission = Any(Permissions) },
        _ => new(kind),
    };

    /// <summary>Mostly short; one in six is longer than the client waits.</summary>
    private int Wait() => random.Next(6) == 0 ? random.Next(5_000, 8_000) : random.Next(20, 1_500);

    private T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
