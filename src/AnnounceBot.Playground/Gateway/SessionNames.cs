namespace AnnounceBot.Playground.Gateway;

/// <summary>Makes the ids of sessions: 32 hexadecimal digits.</summary>
internal sealed class SessionNames(Random random)
{
    private readonly Lock _lock = new();

    public string Next()
    {
        var bytes = new byte[16];
        lock (_lock)
            random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
