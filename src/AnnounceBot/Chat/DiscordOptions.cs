using System.ComponentModel;
using AnnounceBot.Storage;

namespace AnnounceBot.Chat;

/// <summary>Which Discord to speak to. Without a token (an empty one is none) the bot speaks to nobody but you.</summary>
internal sealed record DiscordOptions
{
    [Description("The bot's token; better given as DISCORD_TOKEN or in a file.")]
    public string? Token { get; init; }

    [Description("A file that holds the token.")]
    public FilePath? TokenFile { get; init; }

    [Description("Where Discord's API is.")]
    public Uri Api { get; init; } = new("https://discord.com/api/v10");

    [Description("The server's id; null: the only one that the bot is in.")]
    public string? Guild { get; init; }

    /// <summary>Without the token, wherever it is printed.</summary>
    public override string ToString() => $"Discord at {Api}";
}
