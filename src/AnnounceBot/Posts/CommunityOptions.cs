using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace AnnounceBot.Posts;

/// <summary>Whose posts these are, and how that community writes its dates.</summary>
internal sealed record CommunityOptions
{
    [Description("The community's name, as it stands in texts.")]
    [StringLength(80, MinimumLength = 1)]
    public string Name { get; init; } = "Lantern";

    [Description("IANA time zone that days, weeks and times of day are meant in.")]
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    [Description("Language tag that says how dates are written.")]
    public CultureInfo Culture { get; init; } = CultureInfo.GetCultureInfo("en-GB");
}
