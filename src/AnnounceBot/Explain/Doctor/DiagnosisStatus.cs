namespace AnnounceBot.Explain.Doctor;

internal enum DiagnosisStatus
{
    Ok,

    /// <summary>Somebody has to do something.</summary>
    Problem,

    /// <summary>It could not be asked.</summary>
    Unknown,
}
