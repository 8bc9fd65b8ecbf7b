using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>A command as typed, and the options below the last of its words.</summary>
internal sealed record CommandPath(string Path, IReadOnlyList<ReceivedOption> Options)
{
    public static CommandPath Of(InteractionData? data)
    {
        var path = data?.Name ?? "";
        var options = data?.Options ?? [];
        while (options is [{ Type: CommandOptionType.SubCommandGroup or CommandOptionType.SubCommand } below])
        {
            path = $"{path} {below.Name}";
            options = below.Options;
        }

        return new(path, options);
    }
}
