using AnnounceBot.Chat.Commands;
using AnnounceBot.Submissions.Own;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Submissions;

internal static class SubmissionServices
{
    public static IServiceCollection AddSubmissions(this IServiceCollection services, SubmissionsOptions options) => services
        .AddSingleton(options)
        .AddSingleton<Allowance>()
        .AddSingleton<SubmitDesk>()
        .AddSingleton<SendDesk>()
        .AddSingleton<SubmitWords>()
        .AddSingleton<SubmitLook>()
        .AddSingleton<OwnDesk>()
        .AddSingleton<OwnPages>()
        .AddSingleton<ISlashCommand, SubmitCommand>()
        .AddSingleton<IMessageCommand, SubmitMessageCommand>()
        .AddSingleton<IButton, SendButton>()
        .AddSingleton<IButton, CancelButton>()
        .AddSingleton<IButton, WatchButton>()
        .AddSingleton<IButton, OtherLinkButton>()
        .AddSingleton<IFormButton, EditButton>()
        .AddSingleton<IForm, EditForm>()
        .AddSingleton<ISlashCommand, SubmissionsCommand>()
        .AddSingleton<IButton, OwnPageButton>()
        .AddSingleton<IButton, WithdrawButton>()
        .AddSingleton<IButton, ForgetButton>()
        .AddSingleton<IButton, ForgetForGoodButton>();
}
