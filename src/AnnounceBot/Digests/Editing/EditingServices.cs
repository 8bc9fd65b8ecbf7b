using AnnounceBot.Chat.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Digests.Editing;

internal static class EditingServices
{
    public static IServiceCollection AddEditing(this IServiceCollection services) => services
        .AddSingleton<DraftPages>()
        .AddSingleton<EntrySheet>()
        .AddSingleton<EditorQuestions>()
        .AddSingleton<DraftEditor>()
        .AddSingleton<InChoice>()
        .AddSingleton<DraftPreview>()
        .AddSingleton<ISlashCommand, EditCommand>()
        .AddSingleton<ISlashCommand, PreviewCommand>()
        .AddSingleton<IButton, EditButton>()
        .AddSingleton<IButton, OpenButton>()
        .AddSingleton<IButton, PreviewButton>()
        .AddSingleton<IMenu, InMenu>()
        .AddSingleton<IMenu, OpenMenu>()
        .AddSingleton<IFormButton, FormButton>()
        .AddSingleton<TextsForm>()
        .AddSingleton<WordingForm>()
        .AddSingleton<IForm>(provider => provider.GetRequiredService<TextsForm>())
        .AddSingleton<IForm>(provider => provider.GetRequiredService<WordingForm>())
        .AddSingleton<IForm, AddForm>()
        .AddSingleton<IForm, PlaceForm>();
}
