using AnnounceBot.Storage;

namespace AnnounceBot.Cli;

/// <summary>Writes files that others may read at any moment: they see the old one or the new one.</summary>
internal static class WholeFile
{
    /// <exception cref="OperatorException">It cannot be written; what was there is there still.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            // A link stays one: it is the file behind it that changes.
            path = LooseFile.Resolve(path);
            var unfinished = $"{path}.{Environment.ProcessId}.tmp";
            try
            {
                await using (var file = File.Create(unfinished))
                {
                    await file.WriteAsync(content, cancellationToken);
                    file.Flush(flushToDisk: true);
                }

                File.Move(unfinished, path, overwrite: true);
            }
            finally
            {
                File.Delete(unfinished);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"The file cannot be written: {failure.Message}", failure);
        }
    }
}
