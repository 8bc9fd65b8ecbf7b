namespace AnnounceBot.Discord.Interactions;

/// <summary>Somebody was told that an answer comes, and has none yet.</summary>
/// <param name="Interaction">What they did.</param>
/// <param name="Application">The bot's application, as the interaction names it.</param>
/// <param name="Token">Answers the interaction, for 15 minutes. It is a secret.</param>
/// <param name="IsUpdate">The message with the button is to change; otherwise "thinking…" is shown.</param>
/// <param name="Since">When the interaction came, UTC.</param>
public sealed record OpenAnswer(Snowflake Interaction, Snowflake Application, string Token, bool IsUpdate, DateTimeOffset Since)
{
    /// <summary>For logs: without the token.</summary>
    /// <returns>Which interaction it is.</returns>
    public override string ToString() => $"interaction {Interaction}";
}
