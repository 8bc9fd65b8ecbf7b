using System.Diagnostics;

namespace AnnounceBot.Benchmarks.EndToEnd;

/// <summary>The bot as the Dockerfile publishes it, and its floor as one would publish a loop: compiled ahead, on the shared framework.</summary>
/// <param name="folder">What stands there already is used as it is.</param>
internal sealed class Programs(string folder)
{
    public string Bot { get; } = Published(folder, "src/AnnounceBot", "announcebot", "--self-contained", "-p:PublishReadyToRunComposite=true");

    /// <summary>This program.</summary>
    public string Benchmarks { get; } = Published(folder, "tests/AnnounceBot.Benchmarks", "AnnounceBot.Benchmarks", "--self-contained", "false");

    private static string Published(string folder, string project, string program, params string[] how)
    {
        var output = Path.Combine(folder, program);
        var file = Path.Combine(output, program);
        if (File.Exists(file))
            return file;
        using var publish = Process.Start("dotnet",
            ["publish", Path.Combine(Root(), project), "-c", "Release", "--use-current-runtime", .. how, "-p:PublishReadyToRun=true", "--output", output, "-v", "quiet"]);
        publish.WaitForExit();
        return publish.ExitCode == 0 ? file : throw new InvalidOperationException($"{project} could not be published");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AnnounceBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("This runs from a clone only: it publishes the programs that it measures");
        return folder.FullName;
    }
}
