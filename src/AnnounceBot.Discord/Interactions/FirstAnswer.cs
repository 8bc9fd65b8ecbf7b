using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Discord.Interactions;

/// <summary>Brings the first answer to Discord within its 3 seconds, once: a try whose answer was lost is made again, and "already answered" then means that it was us.</summary>
/// <remarks>The time counts from the receipt, on a monotonic clock: the time in an interaction's id is another clock's.</remarks>
internal sealed class FirstAnswer(InteractionChapter discord, InteractionRouterOptions options, TimeProvider clock)
{
    internal static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    /// <exception cref="InteractionOverException">It is too late, or another process answered.</exception>
    /// <exception cref="DiscordRefusedException">Discord does not take this answer.</exception>
    /// <exception cref="InvalidMessageException">It breaks a limit; nothing was sent.</exception>
    public async Task SendAsync(Interaction interaction, long receivedAt, InteractionResponse response, CancellationToken cancellationToken)
    {
        var mayBeThere = false;
        DiscordException? last = null;
        while (Left(receivedAt) is var left && left > TimeSpan.Zero)
        {
            var wait = BetweenTries;
            try
            {
                await TryAsync(interaction, response, left < options.Try ? left : options.Try, cancellationToken);
                return;
            }
            catch (DiscordRefusedException refusal) when (refusal.Code == RefusalCode.AlreadyAnswered && mayBeThere)
            {
                return;
            }
            catch (DiscordRefusedException refusal) when (refusal.Code is RefusalCode.AlreadyAnswered || RefusalCode.IsOver(refusal.Code))
            {
                throw Over(receivedAt, refusal);
            }
            catch (DiscordUnansweredException lost)
            {
                mayBeThere |= lost.MayHaveHappened;
                last = lost;
            }
            catch (DiscordBusyException busy)
            {
                wait = busy.RetryAfter;
                last = busy;
            }

            await Task.Delay(Shorter(wait, Left(receivedAt)), clock, cancellationToken);
        }

        throw Over(receivedAt, last);
    }

    private async Task TryAsync(Interaction interaction, InteractionResponse response, TimeSpan longest, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await discord.RespondAsync(interaction.Id, interaction.Token, response, either.Token);
        }
        catch (OperationCanceledException lost) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DiscordUnansweredException("the first answer to an interaction", $"not within {longest.TotalSeconds:0.0} s", mayHaveHappened: true, lost);
        }
    }

    private TimeSpan Left(long receivedAt) => options.FirstAnswer - clock.GetElapsedTime(receivedAt);

    private InteractionOverException Over(long receivedAt, DiscordException? cause) => new(
        $"The first answer did not arrive; {clock.GetElapsedTime(receivedAt).TotalMilliseconds:0} ms have passed since the interaction came. {cause?.Message}", cause);

    private static TimeSpan Shorter(TimeSpan wait, TimeSpan left) => wait < left ? wait : left > TimeSpan.Zero ? left : TimeSpan.Zero;
}
