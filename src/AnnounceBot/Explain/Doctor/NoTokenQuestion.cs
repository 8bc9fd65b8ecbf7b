namespace AnnounceBot.Explain.Doctor;

/// <summary>Says what is left out without a token.</summary>
internal sealed class NoTokenQuestion(Patient patient) : IQuestion
{
    public string Group => Groups.Discord;

    public string Id => "token";

    public string Subject => "The token";

    public Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Diagnosis>>(patient.TokenTrouble is { } trouble
        ? [Diagnosis.Problem(Id, trouble, "Then ask again: the server, its channels, permissions, roles and commands were not checked.")]
        : [Diagnosis.Unknown(Id, "There is no token, so nothing on Discord was checked: the server, its channels, permissions, roles and commands.", "Put it into a file (discord.tokenFile) or into DISCORD_TOKEN. Without one the bot plays in its own playground.")]);
}
