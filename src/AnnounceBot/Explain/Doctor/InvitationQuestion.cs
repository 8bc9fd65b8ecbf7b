using AnnounceBot.Chat.Discord;
using AnnounceBot.Chat.Inspection;

namespace AnnounceBot.Explain.Doctor;

/// <summary>Gives the link that grants the bot what it needs, and nothing else: also to a bot that is on the server already.</summary>
internal sealed class InvitationQuestion(Inspector inspector, ChannelUses uses) : IQuestion
{
    public string Group => Groups.Discord;

    public string Id => "invitation";

    public string Subject => "The invitation";

    public async Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken) => await inspector.InvitationAsync(uses.All, cancellationToken) switch
    {
        Asked<(string, string?)>.Answered { Value: (var address, null) } => [Diagnosis.Problem(Id, "The bot has no role of its own on the server.", $"Let an admin follow this link, which gives it one with just what it needs: {address}")],
        Asked<(string, string?)>.Answered { Value: (var address, { } role) } => [Diagnosis.Ok(Id, $"The bot's role is called {role}. An admin who follows this link gives it just what it needs: {address}")],
        Asked<(string, string?)>.Refused { Reason: var reason } => [Diagnosis.Problem(Id, "The invitation cannot be made.", reason)],
        Asked<(string, string?)>.Unanswered { Reason: var reason } => [Diagnosis.Unknown(Id, $"The invitation could not be made: {reason}", "Ask again in a minute.")],
        var other => throw new InvalidOperationException($"{other} is no answer that we know"),
    };
}
