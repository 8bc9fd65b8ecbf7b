using AnnounceBot.Announcements;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Chat.Inspection;

namespace AnnounceBot.Explain.Doctor;

/// <summary>Whether the roles that the configuration names are on the server.</summary>
internal sealed class RolesQuestion(Inspector inspector, Patient patient, Routes routes, FoundDatabase database) : IQuestion
{
    public string Group => Groups.Discord;

    public string Id => "roles";

    public string Subject => "The roles";

    public async Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken)
    {
        var answers = new List<Diagnosis>();
        foreach (var (role, setting) in Named().DistinctBy(named => named.Role.TrimStart('@'), StringComparer.OrdinalIgnoreCase))
            answers.Add(Told(role.TrimStart('@'), setting, await inspector.RolesAsync(role, cancellationToken)));
        return answers;
    }

    private IEnumerable<(string Role, string Setting)> Named() => database.Readable.Read(routes.In).All
        .Select(route => route.Options.Mention).OfType<string>().Select(role => (role, "routes[].mention"))
        .Concat(patient.Moderators.Roles.Select(role => (role, "moderators.roles")))
        .Concat(patient.Submissions.TrustedRoles.Select(role => (role, "submissions.trustedRoles")));

    private static Diagnosis Told(string role, string setting, Asked<int> asked) => asked switch
    {
        Asked<int>.Answered { Value: 1 } => Diagnosis.Ok($"role:{role}", $"The role {role} ({setting}) is there."),
        Asked<int>.Answered { Value: 0 } => Diagnosis.Problem($"role:{role}", $"There is no role {role} ({setting}) on the server.", "Correct its name, or make it in Server Settings → Roles. @everyone cannot be named."),
        Asked<int>.Answered { Value: var many } => Diagnosis.Problem($"role:{role}", $"{many} roles are called {role} ({setting}).", "Give the id of the one that you mean (Server Settings → Roles → … → Copy Role ID)."),
        Asked<int>.Refused { Reason: var reason } => Diagnosis.Problem($"role:{role}", "The server's roles cannot be seen.", reason),
        Asked<int>.Unanswered { Reason: var reason } => Diagnosis.Unknown($"role:{role}", $"The role {role} ({setting}) could not be asked for: {reason}", "Ask again in a minute."),
        _ => throw new InvalidOperationException($"{asked} is no answer that we know"),
    };
}
