using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace AnnounceBot.Submissions;

/// <summary>What contributors may do.</summary>
internal sealed record SubmissionsOptions
{
    [Description("Roles whose links need no approval: names or ids.")]
    public IReadOnlyList<string> TrustedRoles { get; init; } = [];

    [Description("How many links one person may submit in an hour.")]
    [Range(1, 1000)]
    public int PerUserPerHour { get; init; } = 5;

    [Description("Domains whose links are refused, with all below them.")]
    public IReadOnlyList<string> BlockedDomains { get; init; } = [];
}
