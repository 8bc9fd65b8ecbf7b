using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest.Bodies;

/// <summary>What options of a slash command may be.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure</remarks>
internal static class OptionRules
{
    private const double MostNumber = 9007199254740992;   // 2^53

    public static void Check(IReadOnlyList<CommandOption> options, string at)
    {
        Rule.Count(options.Count, Limits.CommandOptions, "options", at);
        var isOptional = false;
        for (var i = 0; i < options.Count; i++)
        {
            var (option, here) = (options[i], $"{at}[{i}]");
            Check(option, here);
            Rule.Holds(!(isOptional && option.Required is true), here + ".required", "required options must come before the others");
            Rule.Holds(IsCommand(option) == IsCommand(options[0]), here, "commands below a command and options cannot stand side by side");
            isOptional |= option.Required is not true;
        }

        Rule.Unique(options.Select(option => option.Name), "name", at);
    }

    private static void Check(CommandOption option, string at)
    {
        CommandRules.CheckName(option.Name, option.NameLocalizations, at);
        Rule.Required(option.Description, Limits.CommandDescription, at + ".description");
        CommandRules.CheckLanguages(option.DescriptionLocalizations, Limits.CommandDescription, at + ".description_localizations");
        CheckInner(option, at);
        CheckChoices(option, at);
        CheckBounds(option, at);
    }

    private static void CheckInner(CommandOption option, string at)
    {
        var inner = option.Options ?? [];
        Rule.Holds(inner.Count == 0 || IsCommand(option), at + ".options", "only commands below a command have options");
        Rule.Holds(!IsCommand(option) || option.Required is not true, at + ".required", "only options can be required");
        for (var i = 0; i < inner.Count; i++)
        {
            var isRight = option.Type == CommandOptionType.SubCommandGroup ? inner[i].Type == CommandOptionType.SubCommand : !IsCommand(inner[i]);
            Rule.Holds(isRight, $"{at}.options[{i}].type", $"{inner[i].Type} cannot stand in a {option.Type}");
        }

        Check(inner, at + ".options");
    }

    private static void CheckChoices(CommandOption option, string at)
    {
        var isTyped = option.Type is CommandOptionType.Text or CommandOptionType.WholeNumber or CommandOptionType.Number;
        Rule.Holds(option.Choices is null or [] || isTyped, at + ".choices", "only texts and numbers have choices");
        Rule.Holds(option.Autocomplete is not true || isTyped, at + ".autocomplete", "only texts and numbers are completed");
        Rule.Holds(option.Choices is null or [] || option.Autocomplete is not true, at + ".choices", "an option that is completed has no choices of its own");
        CommandRules.CheckChoices(option.Choices ?? [], at + ".choices");
    }

    private static void CheckBounds(CommandOption option, string at)
    {
        var isNumber = option.Type is CommandOptionType.WholeNumber or CommandOptionType.Number;
        Rule.Holds(isNumber || (option.MinValue ?? option.MaxValue) is null, at + ".min_value", "only numbers have a least and a most value");
        Rule.Holds(option.Type == CommandOptionType.Text || (option.MinLength ?? option.MaxLength) is null, at + ".min_length", "only texts have a length");
        Rule.Range(option.MinValue, -MostNumber, MostNumber, at + ".min_value");
        Rule.Range(option.MaxValue, option.MinValue ?? -MostNumber, MostNumber, at + ".max_value");
        Rule.Range(option.MinLength, 0, Limits.OptionText, at + ".min_length");
        Rule.Range(option.MaxLength, Math.Max(1, option.MinLength ?? 1), Limits.OptionText, at + ".max_length");
        Rule.Holds(option.ChannelTypes is null or [] || option.Type == CommandOptionType.Channel, at + ".channel_types", "only a channel has a kind");
    }

    private static bool IsCommand(CommandOption option) => option.Type is CommandOptionType.SubCommand or CommandOptionType.SubCommandGroup;
}
