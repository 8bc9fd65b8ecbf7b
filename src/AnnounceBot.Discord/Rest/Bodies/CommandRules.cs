using System.Collections.ObjectModel;
using System.Text.RegularExpressions;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest.Bodies;

/// <summary>What commands may be.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands</remarks>
internal static partial class CommandRules
{
    private const double MostNumber = 9007199254740992;   // 2^53

    public static void Check(IReadOnlyList<ApplicationCommand> commands)
    {
        foreach (var (type, most) in new[] { (CommandType.Slash, Limits.SlashCommands), (CommandType.User, Limits.MenuCommands), (CommandType.Message, Limits.MenuCommands) })
            Rule.Count(commands.Count(command => command.Type == type), most, $"commands of type {type}", "commands");

        for (var i = 0; i < commands.Count; i++)
            Check(commands[i], $"commands[{i}]");

        Rule.Unique(commands.Select(command => $"{command.Type} {command.Name}"), "command", "commands");
    }

    public static void CheckChoices(IReadOnlyList<CommandChoice> choices, string at)
    {
        Rule.Count(choices.Count, Limits.Choices, "choices", at);
        for (var i = 0; i < choices.Count; i++)
        {
            var (choice, here) = (choices[i], $"{at}[{i}]");
            Rule.Required(choice.Name, Limits.ChoiceText, here + ".name");
            CheckLanguages(choice.NameLocalizations, Limits.ChoiceText, here + ".name_localizations");
            Rule.Optional(choice.Value.Text, Limits.ChoiceText, here + ".value");
            Rule.Range(choice.Value.Number, -MostNumber, MostNumber, here + ".value");
            Rule.Holds(choice.Value.Text is not null || choice.Value.Number is not null, here + ".value", "missing, a choice stands for a text or a number");
        }
    }

    private static void Check(ApplicationCommand command, string at)
    {
        if (command.Type == CommandType.Slash)
        {
            CheckName(command.Name, command.NameLocalizations, at);
            Rule.Required(command.Description, Limits.CommandDescription, at + ".description");
        }
        else
        {
            Rule.Required(command.Name, Limits.CommandName, at + ".name");
            CheckLanguages(command.NameLocalizations, Limits.CommandName, at + ".name_localizations");
            Rule.Holds(string.IsNullOrEmpty(command.Description), at + ".description", "only a slash command has one");
            Rule.Holds(command.Options is null or [], at + ".options", "only a slash command has them");
        }

        CheckLanguages(command.DescriptionLocalizations, Limits.CommandDescription, at + ".description_localizations");
        OptionRules.Check(command.Options ?? [], at + ".options");
        Rule.Count(Length(command), Limits.CommandTotal, "characters in all", at);
    }

    public static void CheckName(string name, IReadOnlyDictionary<string, string>? languages, string at)
    {
        CheckName(name, at + ".name");
        foreach (var (language, translated) in languages ?? ReadOnlyDictionary<string, string>.Empty)
            CheckName(translated, $"{at}.name_localizations.{language}");
    }

    public static void CheckLanguages(IReadOnlyDictionary<string, string>? languages, int longest, string at)
    {
        foreach (var (language, text) in languages ?? ReadOnlyDictionary<string, string>.Empty)
            Rule.Required(text, longest, $"{at}.{language}");
    }

    private static void CheckName(string name, string at)
    {
        Rule.Required(name, Limits.CommandName, at);
        Rule.Holds(NameSigns.IsMatch(name), at, $"\"{name}\" has signs in it that Discord does not take: letters, digits, - and _ only");
        Rule.Holds(!name.Any(char.IsUpper), at, $"\"{name}\" must be lower case");
    }

    private static int Length(ApplicationCommand command) =>
        Longest(command.Name, command.NameLocalizations) + Longest(command.Description, command.DescriptionLocalizations) + (command.Options ?? []).Sum(Length);

    private static int Length(CommandOption option) =>
        Longest(option.Name, option.NameLocalizations) + Longest(option.Description, option.DescriptionLocalizations)
        + (option.Options ?? []).Sum(Length)
        + (option.Choices ?? []).Sum(choice => Longest(choice.Name, choice.NameLocalizations) + choice.Value.ToString().Length);

    private static int Longest(string? text, IReadOnlyDictionary<string, string>? languages) =>
        Math.Max(text?.Length ?? 0, languages is { Count: > 0 } ? languages.Values.Max(translated => translated.Length) : 0);

    [GeneratedRegex("^[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]+$")]
    private static partial Regex NameSigns { get; }
}
