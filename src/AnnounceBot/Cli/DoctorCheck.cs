using AnnounceBot.Explain.Doctor;

namespace AnnounceBot.Cli;

/// <summary>One thing that doctor looked at; its JSON is promised in the README.</summary>
/// <param name="Status">ok, problem or unknown.</param>
/// <param name="Advice">What to do; null: nothing.</param>
internal sealed record DoctorCheck(string Id, string Group, string Status, string Text, string? Advice)
{
    public static DoctorCheck Of(Finding finding) =>
        new(finding.Diagnosis.Id, finding.Group, NameOf(finding.Diagnosis.Status), finding.Diagnosis.Text, finding.Diagnosis.Advice);

    private static string NameOf(DiagnosisStatus status) => status switch
    {
        DiagnosisStatus.Ok => "ok",
        DiagnosisStatus.Problem => "problem",
        _ => "unknown",
    };
}
