namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>One thing that is wrong.</summary>
internal sealed record Finding(string Place, string Problem)
{
    public override string ToString() => $"{Place}: {Problem}";
}
