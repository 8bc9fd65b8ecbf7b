using System.ComponentModel;
using AnnounceBot.Storage;

namespace AnnounceBot.Web;

/// <summary>The bot's own pages.</summary>
internal sealed record WebOptions
{
    [Description("For operators: health, metrics, status.")]
    [NotYet]
    public Uri? Listen { get; init; } = new("http://localhost:5081");

    [Description("For everyone: short links, the community's feeds and issues; null: none.")]
    [NotYet]
    public Uri? Public { get; init; }
}
