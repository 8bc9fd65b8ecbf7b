namespace AnnounceBot.Explain.Doctor;

/// <summary>One thing that was looked at.</summary>
/// <param name="Id">The same from one version to the next; behind a colon stands which of several, such as <c>channel:blogs</c>.</param>
/// <param name="Text">What was found.</param>
/// <param name="Advice">What to do, for whoever runs the bot; null: nothing.</param>
internal sealed record Diagnosis(string Id, DiagnosisStatus Status, string Text, string? Advice)
{
    public static Diagnosis Ok(string id, string text) => new(id, DiagnosisStatus.Ok, text, null);

    public static Diagnosis Problem(string id, string text, string? advice) => new(id, DiagnosisStatus.Problem, text, advice);

    public static Diagnosis Unknown(string id, string text, string? advice = null) => new(id, DiagnosisStatus.Unknown, text, advice);
}
