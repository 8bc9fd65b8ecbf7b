namespace AnnounceBot.Cli;

/// <summary>What a command line program is given by the one who calls it.</summary>
/// <param name="Out">For data.</param>
/// <param name="Error">For words.</param>
/// <param name="Folder">The current folder.</param>
/// <param name="IsTerminal">Whether a person watches <paramref name="Error"/>.</param>
internal sealed record Shell(
    TextReader In, TextWriter Out, TextWriter Error, IReadOnlyDictionary<string, string> Environment, string Folder, bool IsTerminal, TimeProvider Clock, Random Random)
{
    public LogChoice Log { get; init; } = LogChoice.Usual;
}
