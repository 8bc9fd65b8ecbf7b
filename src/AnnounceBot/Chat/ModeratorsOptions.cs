using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace AnnounceBot.Chat;

/// <summary>Who looks after the bot in the chat.</summary>
internal sealed record ModeratorsOptions
{
    [Description("The channel where moderators hear from the bot: a name or an id.")]
    [StringLength(100, MinimumLength = 1)]
    public string Channel { get; init; } = "mod-queue";

    [Description("Roles that may moderate, besides those with Discord's Manage Messages: names or ids.")]
    public IReadOnlyList<string> Roles { get; init; } = [];
}
