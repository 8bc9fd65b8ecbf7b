using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Explain;

/// <summary>Whom a command is for: how <c>/help</c> puts them together.</summary>
/// <param name="Heading">In the reader's words.</param>
internal sealed record HelpGroup(string Heading)
{
    private static readonly HelpGroup Reading = new("To read"), Suggesting = new("To suggest something"), Moderating = new("To moderate");

    /// <summary>Everybody may use them; they are of use to those who have something to suggest.</summary>
    private static readonly string[] WordsOfContributors = ["submit", "submissions"];

    public static HelpGroup Of(CommandAbout about) => about switch
    {
        { IsForModerators: true } => Moderating,
        _ when WordsOfContributors.Contains(about.Group?.Name ?? about.Name) => Suggesting,
        _ => Reading,
    };

    /// <summary>In this order.</summary>
    public static IReadOnlyList<HelpGroup> All { get; } = [Reading, Suggesting, Moderating];
}
