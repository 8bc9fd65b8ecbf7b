using AnnounceBot.Chat.Discord;

namespace AnnounceBot.Explain.Doctor;

/// <summary>Whether this machine's clock is right, by Discord's.</summary>
internal sealed class ClockQuestion(Inspector inspector) : IQuestion
{
    /// <summary>More than a slow answer and Discord's whole seconds can explain.</summary>
    private static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(10);

    public string Group => Groups.Machine;

    public string Id => "clock";

    public string Subject => "The clock";

    public async Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken) => [await inspector.ClockLeadAsync(cancellationToken) switch
    {
        null => Diagnosis.Unknown(Id, "Whether the clock is right could not be asked: Discord did not answer."),
        { } lead when lead.Duration() > Tolerated => Diagnosis.Problem(
            Id, $"This machine's clock is {Shown(lead.Duration())} {(lead > TimeSpan.Zero ? "behind" : "ahead of")} Discord's.", "Let it be set over the network (such as `timedatectl set-ntp true`): posts, quiet hours and the round-up come at its times."),
        _ => Diagnosis.Ok(Id, "The clock is right, by Discord's."),
    }];

    private static string Shown(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => $"{span.TotalDays:0} days",
        { TotalHours: >= 2 } => $"{span.TotalHours:0} hours",
        { TotalMinutes: >= 2 } => $"{span.TotalMinutes:0} minutes",
        _ => $"{span.TotalSeconds:0} seconds",
    };
}
