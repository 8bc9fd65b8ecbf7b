using AnnounceBot.Chat.Commands;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>How our forms look on Discord, and what comes back when one is sent.</summary>
internal static class Forms
{
    public static Modal Modal(Form form) => new()
    {
        CustomId = form.Argument.Length > 0 ? CustomId.Of(form.Name, form.Argument) : CustomId.Of(form.Name),
        Title = form.Title,
        Components = [.. form.Fields.Select(Labelled)],
    };

    public static IReadOnlyDictionary<string, string> Read(FilledFields fields) =>
        fields.Names.Select(name => (name, Text: fields.Text(name))).Where(field => field.Text is not null).ToDictionary(field => field.name, field => field.Text!);

    private static Label Labelled(FormField field) => new()
    {
        Text = field.Label,
        Description = field.Hint,
        Component = field.Choices.Count > 0 ? Menu(field) : Input(field),
    };

    private static TextInput Input(FormField field) => new()
    {
        CustomId = field.Name,
        Style = field.IsLong ? TextInputStyle.Paragraph : TextInputStyle.SingleLine,
        MaxLength = field.Longest,
        Required = field.IsRequired,
        Value = field.Value is { Length: > 0 } value ? TextLimits.Cut(value, field.Longest) : null,
    };

    private static StringSelect Menu(FormField field) => new()
    {
        CustomId = field.Name,
        Required = field.IsRequired,
        MinValues = field.IsRequired ? 1 : 0,
        Options = [.. field.Choices.Select(choice => new SelectOption
        {
            Label = TextLimits.Cut(choice.Label, Limits.SelectOptionText),
            Value = choice.Value,
            Default = choice.Value == field.Value ? true : null,
        })],
    };
}
