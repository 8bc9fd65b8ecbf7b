using Microsoft.Extensions.Logging;

namespace AnnounceBot.Cli;

/// <summary>How the log is written, and from which level on.</summary>
internal sealed record LogChoice(bool IsJson, LogLevel Level)
{
    public const string Words = "plain, json, debug, info, warning, error";

    public static LogChoice Usual { get; } = new(IsJson: false, LogLevel.Information);

    /// <param name="text">Words with a comma between, such as <c>json,debug</c>.</param>
    /// <returns>Null: one of them is none that there is.</returns>
    public static LogChoice? Parse(string text)
    {
        LogChoice? choice = Usual;
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            choice = word switch
            {
                _ when choice is null => null,
                "plain" => choice with { IsJson = false },
                "json" => choice with { IsJson = true },
                "debug" => choice with { Level = LogLevel.Trace },
                "info" => choice with { Level = LogLevel.Information },
                "warning" => choice with { Level = LogLevel.Warning },
                "error" => choice with { Level = LogLevel.Error },
                _ => null,
            };
        }

        return choice;
    }
}
