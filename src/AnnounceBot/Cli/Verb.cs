using System.CommandLine;

namespace AnnounceBot.Cli;

/// <summary>A command with what its help says beyond a line.</summary>
/// <param name="summary">One sentence, for lists of commands.</param>
/// <param name="details">More, for its own help; null: there is no more to say.</param>
/// <param name="example">A call that makes sense as it stands.</param>
internal sealed class Verb(string name, string summary, string? details, string example) : Command(name, summary)
{
    public string? Details => details;

    public string Example => example;
}
