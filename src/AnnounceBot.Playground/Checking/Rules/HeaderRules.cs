using System.Globalization;
using System.Text.RegularExpressions;
using AnnounceBot.Playground.Checking.Schemas;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>What the pages demand of headers (reference, "User Agent"; resources/audit-log).</summary>
internal static partial class HeaderRules
{
    private const string AuditReason = "X-Audit-Log-Reason";
    private const int LongestReason = 512;

    [GeneratedRegex(@"^DiscordBot \(\S+, [^)]+\)( .*)?$")]
    private static partial Regex UserAgent { get; }

    public static void Check(IHeaderDictionary headers, Findings findings)
    {
        var agent = headers.UserAgent.ToString();
        if (!UserAgent.IsMatch(agent))
            findings.Add(Place.Header("User-Agent"), agent.Length == 0 ? "is missing" : $"\"{agent}\" is not of the form \"DiscordBot (URL, VERSION)\"");

        if (headers.TryGetValue(AuditReason, out var reason) && Length.Of(Uri.UnescapeDataString(reason.ToString())) is var length and not (> 0 and <= LongestReason))
            findings.Add(Place.Header(AuditReason), string.Create(CultureInfo.InvariantCulture, $"{length} characters, 1 to {LongestReason} are allowed"));
    }
}
