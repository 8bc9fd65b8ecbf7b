using System.ComponentModel;
using AnnounceBot.Storage;

namespace AnnounceBot.Web;

/// <summary>The bot's own pages.</summary>
internal sealed record WebOptions
{
    [Description("For operators: health, metrics, status.")]
    [NotYet]
    public Uri? Listen { get; init; } = new("http://localhost:5081");

    [Description("Where the bot listens for everyone, such as http://0.0.0.0:8080: short links; null: nowhere.")]
    public Uri? Public { get; init; }
}
