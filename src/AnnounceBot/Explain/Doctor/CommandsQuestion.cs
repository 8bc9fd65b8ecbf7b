using AnnounceBot.Chat.Discord;
using AnnounceBot.Chat.Inspection;

namespace AnnounceBot.Explain.Doctor;

/// <summary>Whether people see the commands that this program has.</summary>
internal sealed class CommandsQuestion(Inspector inspector, Patient patient) : IQuestion
{
    public string Group => Groups.Discord;

    public string Id => "commands";

    public string Subject => "The commands";

    public async Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken) => [await inspector.CommandsAsync(cancellationToken) switch
    {
        Asked<CommandReport>.Answered { Value: var report } => Told(report),
        Asked<CommandReport>.Refused { Reason: var reason } => Diagnosis.Problem(Id, "The commands cannot be seen.", reason),
        Asked<CommandReport>.Unanswered { Reason: var reason } => Diagnosis.Unknown(Id, $"The commands could not be asked for: {reason}", "Ask again in a minute."),
        var other => throw new InvalidOperationException($"{other} is no answer that we know"),
    }];

    private Diagnosis Told(CommandReport report) => (report, patient.IsRunning) switch
    {
        ({ IsWell: true }, _) => Diagnosis.Ok(Id, $"All {report.Count} commands are registered."),
        (_, true) => Diagnosis.Problem(Id, $"The commands on the server are not this program's: {Difference(report)}.", "Restart the bot: it registers them when it starts."),
        _ when report.Missing.Count == report.Count => Diagnosis.Unknown(Id, "No command is registered yet.", "`announcebot run` does that when it starts."),
        _ => Diagnosis.Unknown(Id, $"The commands on the server are not this program's: {Difference(report)}.", "The next start of `announcebot run` registers them anew."),
    };

    private static string Difference(CommandReport report) => string.Join("; ", new[] { ("missing", report.Missing), ("changed", report.Changed), ("not ours", report.Foreign) }
        .Where(list => list.Item2.Count > 0).Select(list => $"{list.Item1}: {string.Join(", ", list.Item2)}"));
}
