namespace AnnounceBot.Cli;

/// <summary>What <c>doctor --json</c> says; promised in the README.</summary>
/// <param name="Status">ok, or problem if there is one.</param>
internal sealed record DoctorAnswer(string Status, int Problems, int Unknown, IReadOnlyList<DoctorCheck> Checks);
