using AnnounceBot.Chat.Discord;
using AnnounceBot.Chat.Inspection;

namespace AnnounceBot.Explain.Doctor;

/// <summary>Whether Discord answers, and knows the token.</summary>
internal sealed class TokenQuestion(Inspector inspector) : IQuestion
{
    public string Group => Groups.Discord;

    public string Id => "token";

    public string Subject => "The token";

    public bool IsGate => true;

    public async Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken) => await inspector.LoginAsync(cancellationToken) switch
    {
        Asked<string>.Answered { Value: var name } => [Diagnosis.Ok(Id, $"The token works; the bot is called {name}.")],
        Asked<string>.Refused { Reason: var reason } => [Diagnosis.Problem(Id, "The token does not work.", reason)],
        Asked<string>.Unanswered { Reason: var reason } => [Diagnosis.Problem(Id, $"Discord cannot be reached: {reason}", "Check this machine's network and its names (DNS), discord.api, and https://discordstatus.com; then ask again.")],
        var other => throw new InvalidOperationException($"{other} is no answer that we know"),
    };
}
