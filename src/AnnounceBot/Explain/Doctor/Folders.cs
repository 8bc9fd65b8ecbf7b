namespace AnnounceBot.Explain.Doctor;

internal static class Folders
{
    /// <returns>The folder, or the first above it that is there; a file, if one is in the way.</returns>
    public static string There(string folder)
    {
        while (!Path.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
            folder = above;
        return folder;
    }

    /// <summary>Tries it, with a file that is gone at once. A folder that is not there yet could be made if the one above it can be written.</summary>
    /// <returns>Why a folder cannot be written; null: it can.</returns>
    public static async Task<string?> WhyNotWritableAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose };
            await using var file = new FileStream(Path.Combine(There(folder), $".announcebot-{Environment.ProcessId}.tmp"), options);
            await file.WriteAsync(new byte[1], cancellationToken);
            await file.FlushAsync(cancellationToken);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }
}
