using System.Net;

namespace AnnounceBot.Discord.Rest;

/// <summary>What became of a call so far.</summary>
internal sealed class Tries(RestCall call)
{
    private const int MostFailures = 3;
    private const int MostLimits = 8;

    private int _limits;

    public int Failures { get; private set; }

    /// <summary>Whether an earlier try may have done it.</summary>
    public bool MayHaveHappened { get; private set; }

    /// <summary>Whether the last try ran into a limit, which is waited for elsewhere.</summary>
    public bool IsLimited { get; private set; }

    /// <exception cref="DiscordUnansweredException">It must not be made again, or was often enough.</exception>
    public void Lose(string reason, bool wasWritten, Exception? cause)
    {
        Failures++;
        IsLimited = false;
        MayHaveHappened |= wasWritten && call.HasEffect;
        if (Failures == MostFailures || (wasWritten && !call.IsRepeatable))
            throw new DiscordUnansweredException(call.Route, reason, MayHaveHappened, cause);
    }

    /// <exception cref="DiscordBusyException">A server that says "later" for ever, with no time to wait.</exception>
    /// <exception cref="DiscordUnansweredException">The same, after a lost answer.</exception>
    public void Limit()
    {
        IsLimited = true;
        if (++_limits < MostLimits)
            return;

        throw MayHaveHappened
            ? new DiscordUnansweredException(call.Route, "the answer was lost, and asking again runs into a limit every time", mayHaveHappened: true)
            : new DiscordBusyException(call.Route, TimeSpan.FromSeconds(1), LimitScope.User);
    }

    /// <summary>What an earlier try deleted is not found by the next: that is no failure.</summary>
    public bool IsDoneBefore(RestAnswer answer) =>
        MayHaveHappened && call.Method == HttpMethod.Delete && answer.Status == HttpStatusCode.NotFound;
}
