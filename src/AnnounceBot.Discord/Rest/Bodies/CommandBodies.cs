using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest.Bodies;

/// <summary>Bodies that register commands.</summary>
internal static class CommandBodies
{
    public static RequestBody Overwrite(IReadOnlyList<ApplicationCommand> commands)
    {
        CommandRules.Check(commands);
        // What was read from Discord goes back without what only Discord says.
        return RequestBody.Json([.. commands.Select(command => command.ToDefinition())], DiscordJson.Default.IReadOnlyListApplicationCommand);
    }
}
