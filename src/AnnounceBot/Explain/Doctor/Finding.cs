namespace AnnounceBot.Explain.Doctor;

/// <param name="Group">The heading that it stands under.</param>
internal sealed record Finding(string Group, Diagnosis Diagnosis);
