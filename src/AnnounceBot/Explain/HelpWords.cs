using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Explain;

/// <summary>How commands are told: all of them at a glance, or some in detail.</summary>
internal static class HelpWords
{
    private const int LongestText = 2000, LongestCard = 4096, ShownChoices = 8;

    /// <summary>What is tried until all of them fit.</summary>
    private static readonly Func<CommandAbout, string>[] Lines =
    [
        about => $"`/{Example(about)}` {about.Description}", about => $"`/{about.Path}` {about.Description}",
        about => $"`/{about.Path}` {Graphemes.Cut(about.Description, 40)}", about => $"`/{about.Path}`",
    ];

    /// <param name="inMenus">The names of what stands in the menu of messages.</param>
    public static ChatMessage Overview(IReadOnlyList<CommandAbout> commands, IReadOnlyList<string> inMenus)
    {
        const string Opening = "This is what you can do here. Type `/` and Discord helps you along; `/help command:` tells more of one.";
        var list = Lines.Select(line => List(commands, inMenus, line)).FirstOrDefault(text => text.Length <= LongestCard) ?? List(commands, inMenus, Lines[^1]);
        return Opening.Length + list.Length + 1 <= LongestText ? new() { Text = $"{Opening}\n{list}" } : new() { Text = Opening, Card = new() { Text = list } };
    }

    /// <param name="commands">One, or all that begin with the same word.</param>
    public static ChatMessage Detail(IReadOnlyList<CommandAbout> commands)
    {
        var text = string.Join("\n\n", commands.Select(Detail));
        return text.Length <= LongestText ? new() { Text = text } : new() { Card = new() { Text = text } };
    }

    private static string List(IReadOnlyList<CommandAbout> commands, IReadOnlyList<string> inMenus, Func<CommandAbout, string> line)
    {
        var groups = HelpGroup.All
            .Select(group => (group.Heading, Lines: commands.Where(about => HelpGroup.Of(about) == group).OrderBy(about => about.Path, StringComparer.Ordinal).Select(line).ToList()))
            .Where(group => group.Lines.Count > 0).Select(group => string.Join('\n', group.Lines.Prepend($"**{group.Heading}**")));
        return string.Join('\n', inMenus.Count == 0 ? groups : groups.Append($"**In the menu of a message, under Apps**\n{string.Join('\n', inMenus)}"));
    }

    private static string Detail(CommandAbout about)
    {
        var who = about.IsForModerators ? " For moderators." : "";
        return string.Join('\n', about.Options.OrderByDescending(option => option.IsRequired).Select(Option)
            .Prepend($"**/{about.Path}**: {about.Description}.{who}").Append($"For example: `/{Example(about)}`"));
    }

    private static string Option(OptionAbout option)
    {
        var choices = option.Choices.Count == 0
            ? ""
            : $": {string.Join(", ", option.Choices.Take(ShownChoices).Select(choice => Markdown.Escape(choice.Label)))}{(option.Choices.Count > ShownChoices ? ", …" : "")}";
        return $"* `{option.Name}`{(option.IsRequired ? "" : " (if you like)")} {option.Description}{choices}";
    }

    /// <summary>With what must be there, or else the first of what can be.</summary>
    private static string Example(CommandAbout about)
    {
        var required = about.Options.Where(option => option.IsRequired).ToList();
        var shown = required.Count > 0 ? required : about.Options.Take(1);
        return string.Join(' ', shown.Select(option => $"{option.Name}:{option.Example}").Prepend(about.Path));
    }
}
