namespace AnnounceBot.Discord.Tests.Support;

/// <summary>One of the things that Discord, or the network before it, does to a connection that is fine.</summary>
/// <param name="Name">Tells the kinds apart.</param>
internal sealed record SimulatedFault(string Name)
{
    private static readonly int?[] Codes = [null, 1000, 1001, 1006, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009, 4242];

    /// <summary>What Discord says; null: it does not speak.</summary>
    public string? Said { get; private init; }

    /// <summary>Whether heartbeats are answered no more.</summary>
    public bool Silences { get; private init; }

    /// <summary>With what it hangs up, if it does neither of these; null: the line breaks.</summary>
    public int? Code { get; private init; }

    public static SimulatedFault Any(Random random) => random.Next(6) switch
    {
        0 => new("op 7") { Said = """{"op":7,"d":null}""" },
        1 => new("op 9, resumable") { Said = """{"op":9,"d":true}""" },
        2 => new("op 9") { Said = """{"op":9,"d":false}""" },
        3 => new("zombie") { Silences = true },
        4 => new("op 1") { Said = """{"op":1,"d":null}""" },
        _ => new("close") { Code = Codes[random.Next(Codes.Length)] },
    };
}
