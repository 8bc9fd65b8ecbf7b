using System.Runtime.CompilerServices;

namespace AnnounceBot.Testing;

/// <summary>
/// Waits, in real time, for what must come, and in the end says what did not. The limit is there so that nothing waits for ever: no test may
/// depend on how quickly something comes.
/// </summary>
public static class Wait
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(1);

    /// <summary>Waits until something is so.</summary>
    /// <exception cref="TimeoutException">It never was.</exception>
    public static Task UntilAsync(Func<bool> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "") => UntilAsync(() => Task.FromResult(isSo()), what);

    /// <summary>Waits until something is so that takes a question to find out.</summary>
    /// <exception cref="TimeoutException">It never was.</exception>
    public static async Task UntilAsync(Func<Task<bool>> isSoAsync, [CallerArgumentExpression(nameof(isSoAsync))] string what = "")
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!await isSoAsync())
        {
            if (TimeProvider.System.GetElapsedTime(begun) > Limit)
                throw NeverCame(what);

            await Task.Delay(BetweenLooks, TimeProvider.System, CancellationToken.None);
        }
    }

    /// <summary>Waits until something is done.</summary>
    /// <exception cref="TimeoutException">It never was.</exception>
    public static async Task ForAsync(Task task, [CallerArgumentExpression(nameof(task))] string what = "")
    {
        try
        {
            await task.WaitAsync(Limit);
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            throw NeverCame(what);
        }
    }

    /// <summary>Waits for what something leads to.</summary>
    /// <exception cref="TimeoutException">It led to nothing.</exception>
    public static async Task<T> ForAsync<T>(Task<T> task, [CallerArgumentExpression(nameof(task))] string what = "")
    {
        await ForAsync((Task)task, what);
        return await task;
    }

    private static TimeoutException NeverCame(string what) => new($"Waited for {Limit.TotalSeconds} s, and this never came: {what}");
}
