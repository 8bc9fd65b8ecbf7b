using System.CommandLine;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Explain.Doctor;
using AnnounceBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Cli;

/// <summary>Looks whether all is as it has to be. It changes nothing.</summary>
internal static class DoctorVerb
{
    private static readonly TimeSpan PageTimeout = TimeSpan.FromSeconds(10);

    public static Command Create(Shell shell)
    {
        var json = Options.Json();
        var doctor = new Verb(
            "doctor",
            "Checks the configuration, the token, the permissions in every channel, the database and every feed, and says what to do.",
            "It changes nothing, announces nothing, and may be called beside a running bot. It reads each feed once, as politely as the bot does.\nExit statuses: 0 nothing is wrong, 1 something needs a person, 2 the configuration has mistakes.",
            "announcebot doctor --config /etc/announcebot.json") { json };
        doctor.SetAction((parsed, cancellationToken) => RunAsync(shell, () => shell.Load(parsed), parsed.GetValue(json), cancellationToken));
        return doctor;
    }

    private static async Task<int> RunAsync(Shell shell, Func<LoadedSettings> load, bool json, CancellationToken cancellationToken)
    {
        var report = new DoctorReport(shell.Out, json, HasColours(shell));
        LoadedSettings loaded;
        try
        {
            loaded = load();
        }
        catch (ConfigurationException wrong)
        {
            for (var i = 0; i < wrong.Mistakes.Count; i++)
            {
                var (mistake, isLast) = (wrong.Mistakes[i], i == wrong.Mistakes.Count - 1);
                var advice = $"Correct {(i == 0 ? "it" : "them")}, then ask again: nothing else was checked.";
                await report.AddAsync(new(Groups.Configuration, Diagnosis.Problem($"configuration:{mistake.Key}", mistake.ToString(), isLast ? advice : null)));
            }

            await report.EndAsync();
            return ExitStatus.Usage;
        }

        await ExamineAsync(shell, loaded, report, cancellationToken);
        await report.EndAsync();
        return report.Problems == 0 ? ExitStatus.Done : ExitStatus.NeedsPerson;
    }

    private static async Task ExamineAsync(Shell shell, LoadedSettings loaded, DoctorReport report, CancellationToken cancellationToken)
    {
        var settings = loaded.Settings;
        var (token, trouble) = TokenOf(settings.Discord);
        using var database = FoundDatabase.Open(settings.Storage.PathOrDefault);
        using var pages = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = PageTimeout }) { Timeout = PageTimeout };
        var services = new ServiceCollection()
            .AddLogging() // what would be told in the log is told in the report
            .AddBot(settings, database.Readable, shell)
            .AddDoctor(PatientOf(loaded, trouble, DatabaseLock.IsHeld(database.Path)), database, new DoctorProgress(shell), pages, hasToken: token is not null);
        if (token is not null)
            services.AddDiscord(settings.Discord, settings.Moderators, token);
        await using var provider = services.BuildServiceProvider();
        await foreach (var finding in provider.GetRequiredService<Examination>().RunAsync(cancellationToken))
            await report.AddAsync(finding);
    }

    private static (string? Token, string? Trouble) TokenOf(DiscordOptions discord)
    {
        try
        {
            return (Token.Read(discord), null);
        }
        catch (OperatorException trouble)
        {
            return (null, trouble.Message);
        }
    }

    private static Patient PatientOf(LoadedSettings loaded, string? tokenTrouble, bool isRunning) => new()
    {
        File = loaded.File,
        Moderators = loaded.Settings.Moderators,
        Submissions = loaded.Settings.Submissions,
        Digest = loaded.Settings.Digest,
        Feeds = loaded.Settings.Feeds,
        Pages = [.. new[] { (Patient.OperatorPages, loaded.Settings.Web.Listen), (Patient.PublicPages, loaded.Settings.Web.Public), (Patient.ShortLinks, loaded.Settings.ShortLinks.BaseUrl) }
            .Where(page => page.Item2 is not null).Select(page => (page.Item1, page.Item2!))],
        TokenTrouble = tokenTrouble,
        IsRunning = isRunning,
    };

    /// <summary>Colours are for eyes: see https://no-color.org.</summary>
    private static bool HasColours(Shell shell) =>
        shell.IsTerminal && !Console.IsOutputRedirected && string.IsNullOrEmpty(shell.Environment.GetValueOrDefault("NO_COLOR")) && shell.Environment.GetValueOrDefault("TERM") != "dumb";
}
