using System.CommandLine;
using AnnounceBot.Cli.Configuration;

namespace AnnounceBot.Cli;

/// <summary>Options that many verbs take.</summary>
internal static class Options
{
    public static Option<string?> Config { get; } = new("--config")
    {
        Description = $"The configuration; default: $ANNOUNCEBOT_CONFIG, else {SettingsFile.Usual} if it is there.",
        HelpName = "FILE",
        Recursive = true,
    };

    public static Option<string?> Log { get; } = LogOption();

    public static Option<bool> Json() => new("--json") { Description = "Print JSON." };

    public static LoadedSettings Load(this Shell shell, ParseResult parsed) => shell.Source(parsed).Load();

    public static SettingsSource Source(this Shell shell, ParseResult parsed) => new(parsed.GetValue(Config), shell.Environment, shell.Folder);

    private static Option<string?> LogOption()
    {
        var log = new Option<string?>("--log")
        {
            Description = $"How the log is written, and from which level on; words with a comma between: {LogChoice.Words}. Default: plain,info.",
            HelpName = "WORDS",
            Recursive = true,
        };
        log.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } words && LogChoice.Parse(words) is null)
                result.AddError($"--log takes these words, with a comma between: {LogChoice.Words}; such as json,debug.");
        });
        return log;
    }
}
