using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AnnounceBot.Discord.Rest.RateLimits;

namespace AnnounceBot.Discord.Rest;

/// <summary>Sends calls: waits for its turn, repeats what may be repeated, and says truly what became of the rest.</summary>
internal sealed class RestSender(HttpLane lane, ILimits limits, BackOff backOff, RestMeter meter, TimeSpan longestWait, TimeProvider clock)
{
    private volatile bool _isTokenRefused;

    /// <summary>Sends a call whose answer does not matter.</summary>
    public Task SendAsync(RestCall call, CancellationToken cancellationToken) => AnswerAsync(call, cancellationToken);

    /// <summary>Sends a call and reads the answer.</summary>
    public async Task<T> SendAsync<T>(RestCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(call, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(answer.Body, type) ?? throw new JsonException("There is nothing in it.");
        }
        catch (Exception e) when (e is JsonException or FormatException)   // a number out of range is the latter
        {
            throw new DiscordUnansweredException(call.Route, "the answer is not what Discord's documentation says", call.HasEffect, e);
        }
    }

    private async Task<RestAnswer> AnswerAsync(RestCall call, CancellationToken cancellationToken)
    {
        ThrowIfTokenRefused(call);
        var patience = new Patience(call.Route, longestWait, clock);
        var tries = new Tries(call);
        try
        {
            using var turn = await limits.TurnAsync(call, patience, cancellationToken);
            while (true)
            {
                if (await OnceAsync(call, turn, patience, tries, cancellationToken) is { } answer)
                    return answer;
            }
        }
        finally
        {
            meter.Waited(longestWait - patience.Left);
        }
    }

    /// <returns>The answer; null: once more.</returns>
    private async Task<RestAnswer?> OnceAsync(RestCall call, ITurn turn, Patience patience, Tries tries, CancellationToken cancellationToken)
    {
        await UntilAllowedAsync(call, turn, patience, tries, cancellationToken);
        try
        {
            var answer = await lane.SendAsync(call, cancellationToken);
            var error = answer.IsSuccess ? null : ErrorBody.Parse(answer.Body);
            turn.Learn(answer, error);
            meter.Answered(answer.Status, Refusal.Of(answer, error)?.Scope);
            if (error is null || tries.IsDoneBefore(answer))
                return answer;

            Judge(call, answer, error, tries);
        }
        catch (LostAnswerException e)
        {
            turn.Learn(null, null);
            meter.NotAnswered();
            tries.Lose(e.Message, e.WasWritten, e);
        }

        if (!tries.IsLimited)
            await backOff.WaitAsync(tries.Failures, cancellationToken);

        return null;
    }

    /// <summary>A call that waits after a lost answer can no longer say that nothing has happened.</summary>
    private async Task UntilAllowedAsync(RestCall call, ITurn turn, Patience patience, Tries tries, CancellationToken cancellationToken)
    {
        try
        {
            await turn.UntilAllowedAsync(patience, cancellationToken);
        }
        catch (DiscordBusyException e) when (tries.MayHaveHappened)
        {
            throw new DiscordUnansweredException(call.Route, "the answer was lost, and asking again has to wait for a limit", mayHaveHappened: true, e);
        }

        ThrowIfTokenRefused(call);
    }

    /// <summary>Throws unless the call is to be made once more.</summary>
    private void Judge(RestCall call, RestAnswer answer, ErrorBody error, Tries tries)
    {
        if (answer.Status == HttpStatusCode.Unauthorized && lane.HasToken)
        {
            _isTokenRefused = true;
            throw new TokenRefusedException(call.Route);
        }

        if (answer.Status == HttpStatusCode.TooManyRequests)
            tries.Limit();
        else if (answer.IsServerError)
            tries.Lose($"Discord failed with status {(int)answer.Status}", wasWritten: true, null);
        else
            throw new DiscordRefusedException(call.Route, answer.Status, error.Code, error.Message, error.Errors);
    }

    private void ThrowIfTokenRefused(RestCall call)
    {
        if (_isTokenRefused)
            throw new TokenRefusedException(call.Route);
    }
}
