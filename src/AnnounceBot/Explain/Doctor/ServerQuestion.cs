using AnnounceBot.Chat.Discord;
using AnnounceBot.Chat.Inspection;

namespace AnnounceBot.Explain.Doctor;

/// <summary>Whether the bot's application and the one server that it serves are there.</summary>
internal sealed class ServerQuestion(Inspector inspector) : IQuestion
{
    public string Group => Groups.Discord;

    public string Id => "server";

    public string Subject => "The server";

    public bool IsGate => true;

    public async Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken) =>
    [
        Told("application", "application", name => $"The application is called {name}.", await inspector.ApplicationAsync(cancellationToken)),
        Told(Id, "server", name => $"The server is called {name}.", await inspector.ServerAsync(cancellationToken)),
    ];

    private static Diagnosis Told(string id, string what, Func<string, string> found, Asked<string> asked) => asked switch
    {
        Asked<string>.Answered { Value: var name } => Diagnosis.Ok(id, found(name)),
        Asked<string>.Refused { Reason: var reason } => Diagnosis.Problem(id, $"There is no {what} to serve.", reason),
        Asked<string>.Unanswered { Reason: var reason } => Diagnosis.Unknown(id, $"The {what} could not be asked for: {reason}", "Ask again in a minute."),
        _ => throw new InvalidOperationException($"{asked} is no answer that we know"),
    };
}
