namespace AnnounceBot.Explain.Doctor;

/// <summary>Says whether a bot is at work: no fault either way.</summary>
internal sealed class RunningQuestion(Patient patient) : IQuestion
{
    public string Group => Groups.Machine;

    public string Id => "running";

    public string Subject => "The running bot";

    public Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Diagnosis>>(
        [Diagnosis.Ok(Id, patient.IsRunning ? "A bot works on the database just now." : "No bot works on the database just now.")]);
}
