using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Discord.Interactions;

/// <summary>Tells those whom a killed process left waiting that their answer does not come.</summary>
internal sealed partial class LeftBehind(OpenList open, InteractionChapter discord, InteractionRouterOptions options, TimeProvider clock, ILogger<InteractionRouter> log)
{
    private const int AtATime = 4;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    private readonly InteractionMessage _message = new() { Content = options.RestartedText };

    public async Task TellAsync(IReadOnlyList<OpenAnswer> left, CancellationToken cancellationToken)
    {
        if (left.Count > 0)
            LogLeft(left.Count);
        await Parallel.ForEachAsync(
            left, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken }, async (answer, stopped) => await TellAsync(answer, stopped));
    }

    private async Task TellAsync(OpenAnswer answer, CancellationToken cancellationToken)
    {
        try
        {
            while (clock.GetUtcNow() - answer.Since < options.Life && !await TryAsync(answer, cancellationToken))
                await Task.Delay(BetweenTries, clock, cancellationToken);
            await open.RemoveAsync(answer.Interaction);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)   // one that cannot be told ends nothing but itself
        {
            LogNotTold(answer.Interaction, failure.Message);
        }
    }

    /// <returns>Whether there is nothing more to do.</returns>
    private async Task<bool> TryAsync(OpenAnswer answer, CancellationToken cancellationToken)
    {
        try
        {
            if (answer.IsUpdate)
                await discord.FollowUpAsync(answer.Application, answer.Token, _message with { Flags = MessageFlags.Ephemeral }, cancellationToken);
            else if (await IsThinkingAsync(answer, cancellationToken))
                await discord.EditOriginalAsync(answer.Application, answer.Token, _message, cancellationToken);
            return true;
        }
        catch (DiscordRefusedException)
        {
            return true;   // it was never acknowledged, or what showed it is gone
        }
        catch (DiscordUnansweredException lost) when (lost.MayHaveHappened && answer.IsUpdate)
        {
            return true;   // one more would be there twice
        }
        catch (Exception trouble) when (trouble is DiscordUnansweredException or DiscordBusyException)
        {
            LogLater(answer.Interaction, BetweenTries, trouble.Message);
            return false;
        }
    }

    /// <summary>An answer that came out just before the kill stays.</summary>
    private async Task<bool> IsThinkingAsync(OpenAnswer answer, CancellationToken cancellationToken) =>
        (await discord.GetOriginalAsync(answer.Application, answer.Token, cancellationToken)).Flags.HasFlag(MessageFlags.Loading);

    [LoggerMessage(Level = LogLevel.Information, Message = "Telling {Count} who still wait for an answer from before the restart")]
    private partial void LogLeft(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Who waits for the answer to interaction {Id} is told of the restart in {Wait}: {Reason}")]
    private partial void LogLater(Snowflake id, TimeSpan wait, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Who waits for the answer to interaction {Id} cannot be told of the restart: {Reason}")]
    private partial void LogNotTold(Snowflake id, string reason);
}
