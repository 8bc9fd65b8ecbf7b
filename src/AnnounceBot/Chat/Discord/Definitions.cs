using AnnounceBot.Chat.Commands;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Chat.Discord;

/// <summary>Commands as they are registered with Discord.</summary>
internal static class Definitions
{
    private static readonly ChannelType[] Writable =
        [ChannelType.Text, ChannelType.Announcement, ChannelType.Forum, ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread];

    /// <returns>One for each first word, in the order in which they come first.</returns>
    public static IEnumerable<ApplicationCommand> Of(IReadOnlyList<CommandAbout> commands) =>
        commands.GroupBy(about => about.Group?.Name ?? about.Name).Select(word => word.First().Group is { } group ? Of(group, [.. word]) : Of(word.Single()));

    public static ApplicationCommand Of(IMessageCommand command) => new()
    {
        Type = CommandType.Message,
        Name = command.Name,
        DefaultMemberPermissions = command.IsForModerators ? Moderators.Needed : null,
    };

    private static ApplicationCommand Of(CommandAbout about) => new()
    {
        Name = about.Name,
        Description = about.Description,
        Options = Options(about),
        DefaultMemberPermissions = about.IsForModerators ? Moderators.Needed : null,
    };

    private static ApplicationCommand Of(CommandGroup group, IReadOnlyList<CommandAbout> commands) => new()
    {
        Name = group.Name,
        Description = group.Description,
        Options = [.. commands.Select(about => new CommandOption { Type = CommandOptionType.SubCommand, Name = about.Name, Description = about.Description, Options = Options(about) })],
        DefaultMemberPermissions = group.IsForModerators ? Moderators.Needed : null,
    };

    /// <summary>Discord wants the required ones first.</summary>
    private static IReadOnlyList<CommandOption> Options(CommandAbout about) => [.. about.Options.OrderByDescending(option => option.IsRequired).Select(Of)];

    private static CommandOption Of(OptionAbout option) => new()
    {
        Type = TypeOf(option.Kind),
        Name = option.Name,
        Description = option.Description,
        Required = option.IsRequired ? true : null,
        Choices = option.Choices is { Count: > 0 } choices ? [.. choices.Select(Of)] : null,
        ChannelTypes = option.Kind == OptionKind.Channel ? Writable : null,
        Autocomplete = option.IsCompleted ? true : null,
    };

    public static CommandChoice Of(OptionChoice choice) => new() { Name = choice.Label, Value = choice.Value };

    private static CommandOptionType TypeOf(OptionKind kind) => kind switch
    {
        OptionKind.Number => CommandOptionType.WholeNumber,
        OptionKind.YesNo => CommandOptionType.Boolean,
        OptionKind.Channel => CommandOptionType.Channel,
        OptionKind.File => CommandOptionType.Attachment,
        _ => CommandOptionType.Text,
    };
}
