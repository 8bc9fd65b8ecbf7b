namespace AnnounceBot.Cli;

/// <summary>What the program ends with.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>Something needs a person.</summary>
    public const int NeedsPerson = 1;

    /// <summary>Wrong usage or configuration.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl-C before the work was finished.</summary>
    public const int Interrupted = 130;
}
