namespace AnnounceBot.Web.Operators.Readiness;

internal sealed record ReadinessAnswer(bool Ready, IReadOnlyList<Check> Checks)
{
    public override string ToString() => string.Concat(Checks.Select(check => $"{(check.Ok ? "ok   " : "wrong")} {check.Name}: {check.Detail}\n"));
}
