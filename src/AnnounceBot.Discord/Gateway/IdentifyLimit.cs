namespace AnnounceBot.Discord.Gateway;

/// <summary>Discord's <c>session_start_limit</c>.</summary>
/// <param name="Total">Identifies a day.</param>
/// <param name="Remaining">How many are left.</param>
/// <param name="ResetAfter">When there are <paramref name="Total"/> again.</param>
internal sealed record IdentifyLimit(int Total, int Remaining, TimeSpan ResetAfter)
{
    public const int UsualTotal = 1000;
}
