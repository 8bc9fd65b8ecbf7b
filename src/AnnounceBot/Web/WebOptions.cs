using System.ComponentModel;

namespace AnnounceBot.Web;

/// <summary>The bot's own pages.</summary>
internal sealed record WebOptions
{
    private static readonly Uri UsualListen = new("http://localhost:5081");

    [Description("Where the bot listens for operators: status page, health, metrics; null: nowhere.")]
    public Uri? Listen { get; init; } = UsualListen;

    [Description("Where the bot listens for everyone, such as http://0.0.0.0:8080: short links, the community's feeds and issues; null: nowhere.")]
    public Uri? Public { get; init; }

    /// <summary>Nobody has said where: one who writes the usual address down means it.</summary>
    internal bool ListensAsUsual => ReferenceEquals(Listen, UsualListen);
}
