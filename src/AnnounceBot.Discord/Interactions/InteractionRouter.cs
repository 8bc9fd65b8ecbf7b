using System.Threading.Channels;
using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using Microsoft.Extensions.Logging;
using Channel = System.Threading.Channels.Channel;

namespace AnnounceBot.Discord.Interactions;

/// <summary>
/// Brings interactions to their handlers: acknowledges each at once, whatever else is going on, and lets a few handlers run at a time. Every
/// person gets an answer: also for what fails, with a code that stands in the log.
/// </summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding</remarks>
public sealed partial class InteractionRouter
{
    private const int MostGreeted = 32;
    private const int MostWaiting = 512;
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(2);

    private readonly InteractionRoutes _routes;
    private readonly InteractionChapter _discord;
    private readonly InteractionRouterOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<InteractionRouter> _log;
    private readonly Apologies _apologies;
    private readonly OpenList _open;
    private readonly LeftBehind _leftBehind;
    private readonly SeenInteractions _seen = new();
    private readonly Channel<Job> _arrived = Channel.CreateBounded<Job>(MostWaiting);
    private readonly Channel<Job> _acknowledged = Channel.CreateBounded<Job>(MostWaiting);

    /// <summary>Makes a router; nothing happens before <see cref="RunAsync"/>.</summary>
    /// <param name="routes">Who handles what.</param>
    /// <param name="discord">Where answers go: <see cref="DiscordRest.Interactions"/>.</param>
    /// <param name="options">How many at a time, and what people read.</param>
    /// <param name="open">Remembers who waits for an answer, for the case that the process is killed.</param>
    /// <param name="incidentCodes">Makes codes for the log: <see cref="IncidentCodes.Next"/>.</param>
    /// <param name="clock">The one that the gateway client has.</param>
    /// <param name="log">Hears of failures.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public InteractionRouter(
        InteractionRoutes routes, InteractionChapter discord, InteractionRouterOptions options, IOpenAnswers open, Func<string> incidentCodes, TimeProvider clock,
        ILogger<InteractionRouter> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        (_routes, _discord, _options, _clock, _log) = (routes, discord, options, clock, log);
        _apologies = new Apologies(options, incidentCodes, clock, log);
        _open = new OpenList(open, options, clock, log);
        _leftBehind = new LeftBehind(_open, discord, options, clock, log);
    }

    /// <summary>Takes an interaction, and returns before anything is done. The same one is taken once.</summary>
    /// <param name="received">As the gateway client handed it on.</param>
    /// <param name="cancellationToken">Gives up waiting for a place, if hundreds wait.</param>
    /// <returns>When it is queued.</returns>
    public ValueTask AcceptAsync(GatewayEvent.InteractionCreated received, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(received);
        var interaction = received.Interaction;
        if (interaction.Type == InteractionType.Ping || !_seen.Add(interaction.Id))
            return ValueTask.CompletedTask;

        var answers = new Answering(_discord, interaction, received.ReceivedAt, _options, _clock);
        return _arrived.Writer.WriteAsync(new Job(interaction, answers, _routes.Find(interaction)), cancellationToken);
    }

    /// <summary>Acknowledges and handles until it is stopped; who still waits for an answer then is told so, and who waits since before a kill at the start.</summary>
    /// <param name="cancellationToken">Stops it; that is no failure.</param>
    /// <returns>When no handler runs any more.</returns>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            // Read before the first is noted of those who come now.
            var left = await _open.LeftAsync(cancellationToken);
            await Task.WhenAll(
                ForEachAsync(_arrived, MostGreeted, GreetAsync, end),
                ForEachAsync(_acknowledged, _options.Concurrency, HandleAsync, end),
                _leftBehind.TellAsync(left, end.Token));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Task.WhenAll([.. Waiting(_arrived).Concat(Waiting(_acknowledged)).Select(StopAsync)]);
        }
    }

    private static IEnumerable<Job> Waiting(Channel<Job> jobs)
    {
        while (jobs.Reader.TryRead(out var job))
            yield return job;
    }

    /// <param name="end">Ends this loop, and is ended by it: half a router would look alive and answer nobody.</param>
    private static async Task ForEachAsync(Channel<Job> jobs, int atATime, Func<Job, CancellationToken, ValueTask> handleAsync, CancellationTokenSource end)
    {
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = atATime, CancellationToken = end.Token };
            await Parallel.ForEachAsync(jobs.Reader.ReadAllAsync(end.Token), options, handleAsync);
        }
        finally
        {
            await end.CancelAsync();
        }
    }

    /// <summary>The first answer comes before anything else. What answers by itself does so here, where no slow handler is in the way.</summary>
    private async ValueTask GreetAsync(Job job, CancellationToken cancellationToken)
    {
        if (job.Route is null)
            await _apologies.UnknownAsync(job);
        else if (job.Route.Acknowledgement == Acknowledgement.Immediate)
            await InvokeAsync(job, _options.FirstAnswer, cancellationToken);
        else if (await AcknowledgeAsync(job, job.Route.Acknowledgement))
            await HandOnAsync(job, cancellationToken);
    }

    private async Task HandOnAsync(Job job, CancellationToken cancellationToken)
    {
        try
        {
            await _acknowledged.Writer.WriteAsync(job, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await StopAsync(job);
        }
    }

    private async Task StopAsync(Job job)
    {
        if (await _apologies.StoppedAsync(job))
            await _open.RemoveAsync(job.Interaction.Id);
    }

    /// <summary>Not ended by a stop: it takes 3 seconds at most, and given up half-way nobody would know whether Discord shows "thinking…".</summary>
    private async Task<bool> AcknowledgeAsync(Job job, Acknowledgement acknowledgement)
    {
        var isUpdate = acknowledgement == Acknowledgement.DeferUpdate && job.Interaction.Message is not null;
        await _open.AddAsync(job.Interaction, job.Answers.Age, isUpdate);
        try
        {
            await (isUpdate
                ? job.Answers.DeferUpdateAsync(CancellationToken.None)
                : job.Answers.DeferAsync(acknowledgement != Acknowledgement.Defer, CancellationToken.None));
            LogAcknowledged(job.Answers.Age > Late ? LogLevel.Warning : LogLevel.Debug, job.What, job.Answers.Age.TotalMilliseconds);
            return true;
        }
        catch (Exception failure)   // one that cannot be acknowledged ends nothing but itself
        {
            LogNotAcknowledged(job.What, job.Interaction.Id, failure.Message);
            await _open.RemoveAsync(job.Interaction.Id);
            return false;
        }
    }

    private async ValueTask HandleAsync(Job job, CancellationToken cancellationToken)
    {
        if (await InvokeAsync(job, _options.Life, cancellationToken))
            await _open.RemoveAsync(job.Interaction.Id);
    }

    /// <param name="life">How long after its arrival the interaction can be answered.</param>
    /// <returns>Whether the person waits no more.</returns>
    private async Task<bool> InvokeAsync(Job job, TimeSpan life, CancellationToken cancellationToken)
    {
        var left = life - job.Answers.Age;
        using var limit = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await job.Route!.RunAsync(job.Interaction, job.Answers, either.Token);
            await _apologies.SilentAsync(job, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await _apologies.StoppedAsync(job);
        }
        catch (InteractionOverException over)
        {
            LogOver(job.What, job.Interaction.Id, over.Message);
            return true;
        }
        catch (Exception failure)   // a handler's failure ends nothing but itself
        {
            return await _apologies.FailedAsync(job, failure);
        }
    }

    [LoggerMessage(Message = "Acknowledged {What} after {Milliseconds:0} ms")]
    private partial void LogAcknowledged(LogLevel level, string what, double milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "{What} (interaction {Id}) was not acknowledged in time: {Reason}")]
    private partial void LogNotAcknowledged(string what, Snowflake id, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to {What} (interaction {Id}) came too late: {Reason}")]
    private partial void LogOver(string what, Snowflake id, string reason);
}
