namespace AnnounceBot.Cli.Configuration;

/// <summary>A setting that lies in a file of its own, as Docker, Kubernetes and systemd hand out secrets: <c>NAME_FILE</c> says where, in place of <c>NAME</c>.</summary>
internal static class SecretFile
{
    private const string Ending = "_FILE";

    /// <summary>No key has an underscore in it, so no key ends like this.</summary>
    public static bool IsNamedBy(string variable) => variable.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    public static string WithoutEnding(string variable) => variable[..^Ending.Length];

    /// <returns>What the file holds, without the end of its last line; null if it cannot be had: the mistake says why, and never what is in it.</returns>
    public static Node? Read(string variable, string path, string folder, List<Mistake> mistakes)
    {
        var place = $"environment variable {variable}";
        try
        {
            var file = Path.GetFullPath(path, folder);
            var text = File.ReadAllText(file).TrimEnd('\r', '\n');
            if (text.Length > 0)
                return new Node(NodeKind.Anything, $"{place} ({file})", folder) { Text = text, IsSecret = true };
            mistakes.Add(new(place, "", $"{file} is empty: put the value into it, or take the variable away."));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(new(place, "", $"the file cannot be read: {failure.Message}"));
        }

        return null;
    }
}
