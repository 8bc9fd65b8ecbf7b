using AnnounceBot.Chat.Commands;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Chat.Discord;

/// <summary>Commands as they are registered with Discord.</summary>
internal static class Definitions
{
    private static readonly ChannelType[] Writable =
        [ChannelType.Text, ChannelType.Announcement, ChannelType.Forum, ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread];

    public static ApplicationCommand Of(CommandAbout about) => new()
    {
        Name = about.Name,
        Description = about.Description,
        // Discord wants the required ones first.
        Options = [.. about.Options.OrderByDescending(option => option.IsRequired).Select(Of)],
        DefaultMemberPermissions = about.IsForModerators ? Moderators.Needed : null,
    };

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
        _ => CommandOptionType.Text,
    };
}
