using AnnounceBot.Cli.Configuration;
using AnnounceBot.Storage;

namespace AnnounceBot.Cli;

/// <summary>What a person must know before anything starts.</summary>
internal static class Notices
{
    public static void RefuseToken(Settings settings)
    {
        if (settings.Discord.HasToken)
            throw new OperatorException("This version cannot speak to Discord yet. Take the token away (DISCORD_TOKEN, discord.token, discord.tokenFile) to see announcements here.");
    }

    public static async Task TellWithoutEffectAsync(Shell shell, LoadedSettings loaded)
    {
        if (loaded.WithoutEffect.Count > 0)
            await shell.Error.WriteLineAsync($"These settings have no effect in this version yet: {string.Join(", ", loaded.WithoutEffect)}.");
    }
}
