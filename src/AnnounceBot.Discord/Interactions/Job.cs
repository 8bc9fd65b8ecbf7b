using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>An interaction on its way to its handler.</summary>
/// <param name="Route">Null if nobody handles it.</param>
internal sealed record Job(Interaction Interaction, Answering Answers, Route? Route)
{
    /// <summary>What was used, for the log.</summary>
    public string What => Interaction.Data?.CustomId ?? CommandPath.Of(Interaction.Data).Path;
}
