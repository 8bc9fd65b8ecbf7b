using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>How large a command is: names, descriptions and values, of each the longest translation, with all that is inside.</summary>
internal static class CommandSize
{
    public static int Of(Part command) =>
        Longest(command, "name") + Longest(command, "description")
        + command["options"].Entries.Sum(Of)
        + command["choices"].Entries.Sum(choice => Longest(choice, "name") + Count(choice["value"]));

    private static int Longest(Part named, string property) =>
        named[property + "_localizations"].Members.Select(member => Count(member.Part)).Append(Count(named[property])).Max();

    private static int Count(Part text) => text.AsText is { } written ? Length.Of(written) : 0;
}
