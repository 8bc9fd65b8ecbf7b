using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Submissions.Queue;

internal static class QueueServices
{
    public static IServiceCollection AddQueue(this IServiceCollection services, CommunityOptions community) => services
        .AddSingleton<SubmissionQueue>()
        .AddSingleton<Outcomes>()
        .AddSingleton<Acceptance>()
        .AddSingleton<QueueDesk>()
        .AddSingleton<QueuePages>()
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<Reminder>(provider, community))
        .AddSingleton<ISlashCommand, QueueCommand>()
        .AddSingleton<IButton, ApproveButton>()
        .AddSingleton<IButton, QueuePageButton>()
        .AddSingleton<IButton, QueueShowButton>()
        .AddSingleton<IFormButton, EditButton>()
        .AddSingleton<IFormButton, RejectButton>()
        .AddSingleton<IForm, EditForm>()
        .AddSingleton<IForm, RejectForm>();
}
