using AnnounceBot.Chat.Discord;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Explain.Doctor;

internal static class DoctorServices
{
    /// <summary>The questions, in the order in which they are asked; beside the bot's own services.</summary>
    /// <param name="hasToken">Whether there is a Discord to ask.</param>
    public static IServiceCollection AddDoctor(this IServiceCollection services, Patient patient, FoundDatabase database, IProgress<RoundState> progress, HttpClient pages, bool hasToken)
    {
        services.AddSingleton(patient).AddSingleton(database).AddSingleton(progress).AddSingleton<WatchedFeeds>().AddSingleton<FeedRound>().AddSingleton<Examination>()
            .AddSingleton<IQuestion, SettingsQuestion>()
            .AddSingleton<IQuestion, RoutesQuestion>()
            .AddSingleton<IQuestion, TemplatesQuestion>();
        return (hasToken ? services.AddDiscordQuestions() : services.AddSingleton<IQuestion, NoTokenQuestion>())
            .AddSingleton<IQuestion, StateFolderQuestion>()
            .AddSingleton<IQuestion>(new DiskQuestion(database, DiskQuestion.Usual))
            .AddSingleton<IQuestion, DatabaseQuestion>()
            .AddSingleton<IQuestion, LibraryQuestion>()
            .AddSingleton<IQuestion, OutputFolderQuestion>()
            .AddClock(hasToken)
            .AddSingleton<IQuestion, RunningQuestion>()
            .AddSingleton<IQuestion>(new PagesQuestion(patient, pages))
            .AddSingleton<IQuestion, FeedsQuestion>();
    }

    private static IServiceCollection AddDiscordQuestions(this IServiceCollection services) => services
        .AddSingleton<IQuestion, TokenQuestion>()
        .AddSingleton<IQuestion, ServerQuestion>()
        .AddSingleton<IQuestion, CommandsQuestion>()
        .AddSingleton<IQuestion, ChannelsQuestion>()
        .AddSingleton<IQuestion, RolesQuestion>()
        .AddSingleton<IQuestion, InvitationQuestion>();

    private static IServiceCollection AddClock(this IServiceCollection services, bool hasToken) =>
        hasToken ? services.AddSingleton<IQuestion>(provider => new ClockQuestion(provider.GetRequiredService<Inspector>())) : services;
}
