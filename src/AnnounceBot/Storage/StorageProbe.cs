namespace AnnounceBot.Storage;

/// <summary>Tries whether anything can be stored, as everything is: by the writer, to the disk.</summary>
internal sealed class StorageProbe(Writer writer, TimeProvider clock)
{
    private const string Touch = "UPDATE installation SET name = name WHERE id = 1";

    /// <summary>Work is done within milliseconds; what waits so long waits for something that is wrong.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <returns>What is wrong and what to do; null: nothing.</returns>
    public async Task<string?> WhyNotAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await writer.WriteAsync(session => session.Execute(Touch), either.Token).WaitAsync(either.Token);
            return null;
        }
        catch (OperatorException failure)
        {
            return failure.Message;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"Nothing could be stored within {Limit.TotalSeconds:0} s: another program holds the database, or the disk does not answer. `lsof` on the database's file shows who has it open.";
        }
    }
}
