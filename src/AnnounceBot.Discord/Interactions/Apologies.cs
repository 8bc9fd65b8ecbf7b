using System.Globalization;
using AnnounceBot.Discord.Models;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Discord.Interactions;

/// <summary>What people are told when there is no proper answer, and what the log is told of it.</summary>
internal sealed partial class Apologies(InteractionRouterOptions options, Func<string> incidentCodes, TimeProvider clock, ILogger<InteractionRouter> log)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public async Task UnknownAsync(Job job)
    {
        var code = incidentCodes();
        LogUnknown(code, job.Interaction.Type, job.What);
        await SayAsync(job, WithCode(options.UnknownText, code));
    }

    /// <returns>Whether the person knows it.</returns>
    public async Task<bool> FailedAsync(Job job, Exception failure)
    {
        var code = incidentCodes();
        LogFailed(failure, code, job.What, job.Interaction.Id);
        return await SayAsync(job, WithCode(options.FailureText, code));
    }

    /// <returns>Whether the person knows it.</returns>
    public async Task<bool> StoppedAsync(Job job)
    {
        LogStopped(job.What, job.Interaction.Id);
        return await SayAsync(job, options.StoppedText);
    }

    /// <summary>A handler that says nothing would leave "thinking…" for ever, or "did not respond".</summary>
    public async Task SilentAsync(Job job, CancellationToken cancellationToken)
    {
        if (job.Answers.State == AnswerState.Deferred)
        {
            LogSilent(job.What);
            await job.Answers.DeleteReplyAsync(cancellationToken);
        }
        else if (job.Answers.State == AnswerState.None)
        {
            throw new InvalidOperationException("The handler of an immediate route ended without an answer.");
        }
    }

    /// <summary>With a limit of its own, and not with the program's token: it is the last word, also when the program is being stopped.</summary>
    private async Task<bool> SayAsync(Job job, string text)
    {
        using var limit = new CancellationTokenSource(Longest, clock);
        try
        {
            await AnswerAsync(job, new InteractionMessage { Content = text, Flags = MessageFlags.Ephemeral }, limit.Token);
            return true;
        }
        catch (Exception failure)   // there is nobody left to tell but the log
        {
            LogNotSaid(job.What, failure.Message);
            return false;
        }
    }

    private static Task AnswerAsync(Job job, InteractionMessage message, CancellationToken cancellationToken) => job.Answers.State switch
    {
        AnswerState.None when job.Interaction.Type == InteractionType.Autocomplete => job.Answers.CompleteAsync([], cancellationToken),
        AnswerState.None or AnswerState.Deferred => job.Answers.ReplyAsync(message, cancellationToken),
        AnswerState.Replied or AnswerState.UpdateDeferred or AnswerState.TakenAway => job.Answers.FollowUpAsync(message, cancellationToken),
        _ => Task.CompletedTask,
    };

    private static string WithCode(string text, string code) => string.Format(CultureInfo.InvariantCulture, text, code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Incident {Code}: nobody handles the {Type} {What}")]
    private partial void LogUnknown(string code, InteractionType type, string what);

    [LoggerMessage(Level = LogLevel.Error, Message = "Incident {Code}: {What} (interaction {Id}) failed")]
    private partial void LogFailed(Exception failure, string code, string what, Snowflake id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{What} (interaction {Id}) was not finished: the program is being stopped")]
    private partial void LogStopped(string what, Snowflake id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The handler of {What} ended without an answer")]
    private partial void LogSilent(string what);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The apology for {What} did not arrive: {Reason}")]
    private partial void LogNotSaid(string what, string reason);
}
