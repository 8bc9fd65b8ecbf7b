using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace AnnounceBot.Storage;

/// <summary>Where the bot remembers.</summary>
internal sealed record StorageOptions
{
    [Description("The database file; null: announcebot.db in the user's state folder.")]
    public FilePath? Path { get; init; }

    [Description("When the texts of posts, and of what was said about them, are cut to their beginning; null: never. The posts themselves are kept for ever.")]
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00")]
    public TimeSpan? TrimTextsAfter { get; init; } = TimeSpan.FromDays(365);

    public string PathOrDefault => Path?.Value ?? System.IO.Path.Combine(StateFolder(), "announcebot.db");

    private static string StateFolder()
    {
        if (OperatingSystem.IsWindows())
            return System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "announcebot");

        var state = Environment.GetEnvironmentVariable("XDG_STATE_HOME");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return System.IO.Path.Combine(string.IsNullOrEmpty(state) ? System.IO.Path.Combine(home, ".local", "state") : state, "announcebot");
    }
}
