using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Tests.Support;

/// <summary>Somebody who uses the commands and buttons of a bot in this process.</summary>
internal sealed class Chatter(Func<Bot> bot, string name, bool isModerator = true)
{
    private readonly Person _person = new($"id of {name}", name, isModerator);

    public async Task<ChatMessage> UseAsync<T>(params (string Option, object Value)[] given) where T : class, ISlashCommand =>
        (await Command<T>().AnswerAsync(new(_person) { Given = given.ToDictionary(pair => pair.Option, pair => pair.Value) }, default)).Message;

    /// <returns>The values that are offered.</returns>
    public async Task<List<string>> TypeAsync<T>(string option, string text) where T : class, ICompletesOptions =>
        [.. (await Command<T>().CompleteAsync(new(_person, option, text), default)).Select(choice => choice.Value)];

    /// <summary>Presses the button of a message that has this label.</summary>
    public async Task<ChatMessage> PressAsync(ChatMessage message, string label)
    {
        var button = message.Buttons.Single(known => known.Label == label);
        var pressed = bot().Get<IEnumerable<IButton>>().Single(known => known.Name == button.Name);
        return (await pressed.PressAsync(new(_person, button.Argument), default)).Message;
    }

    private T Command<T>() where T : class, ISlashCommand => ActivatorUtilities.CreateInstance<T>(bot().Get<IServiceProvider>());
}
