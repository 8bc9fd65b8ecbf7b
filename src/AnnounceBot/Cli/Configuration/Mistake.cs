namespace AnnounceBot.Cli.Configuration;

/// <summary>Something in the configuration that its writer must mend.</summary>
/// <param name="Place">File and line, or the environment variable.</param>
/// <param name="Key">Which setting, as a path such as <c>watching.interval</c>.</param>
/// <param name="Reason">What is wrong and what would be right.</param>
internal sealed record Mistake(string Place, string Key, string Reason)
{
    public override string ToString() => Key.Length == 0 ? $"{Place}: {Reason}" : $"{Place}: {Key}: {Reason}";
}
