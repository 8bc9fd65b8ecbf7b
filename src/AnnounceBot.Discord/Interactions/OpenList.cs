using AnnounceBot.Discord.Models;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Discord.Interactions;

/// <summary>Who waits for an answer: noted before Discord shows "thinking…", struck out once they have it. No trouble with the list keeps anyone from their answer.</summary>
internal sealed partial class OpenList(IOpenAnswers open, InteractionRouterOptions options, TimeProvider clock, ILogger<InteractionRouter> log)
{
    public async Task<IReadOnlyList<OpenAnswer>> LeftAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await open.ReadAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)   // those who come now are answered all the same
        {
            LogNotRead(failure.Message);
            return [];
        }
    }

    public async Task AddAsync(Interaction interaction, TimeSpan age, bool isUpdate)
    {
        var answer = new OpenAnswer(interaction.Id, interaction.ApplicationId, interaction.Token, isUpdate, clock.GetUtcNow() - age);
        using var limit = new CancellationTokenSource(LeftAfter(age), clock);
        try
        {
            await open.AddAsync(answer, limit.Token);
        }
        catch (Exception failure)   // the person waits for the acknowledgement
        {
            LogNotNoted(interaction.Id, failure.Message);
        }
    }

    public async Task RemoveAsync(Snowflake interaction)
    {
        using var limit = new CancellationTokenSource(options.Noting, clock);
        try
        {
            await open.RemoveAsync(interaction, limit.Token);
        }
        catch (Exception failure)   // it is looked at once more after a restart
        {
            LogNotStruckOut(interaction, failure.Message);
        }
    }

    /// <summary>Who had to wait for a place already waits little here: behind a disk that stands still, hundreds are to be acknowledged in time.</summary>
    private TimeSpan LeftAfter(TimeSpan age) => options.Noting - age > options.NotingLate ? options.Noting - age : options.NotingLate;

    [LoggerMessage(Level = LogLevel.Error, Message = "Who waits for an answer since before the restart cannot be read: {Reason}")]
    private partial void LogNotRead(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interaction {Id} was not noted as waiting for an answer; if the program is killed now, its person is not told: {Reason}")]
    private partial void LogNotNoted(Snowflake id, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interaction {Id} is answered, but still noted as waiting: {Reason}")]
    private partial void LogNotStruckOut(Snowflake id, string reason);
}
