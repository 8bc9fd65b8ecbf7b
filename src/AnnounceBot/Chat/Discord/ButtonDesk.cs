using AnnounceBot.Chat.Commands;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Chat.Discord;

/// <summary>Brings presses to the features' buttons, choices to their menus, and what people fill in to their forms.</summary>
internal sealed class ButtonDesk(
    IEnumerable<IButton> buttons, IEnumerable<IMenu> menus, IEnumerable<IFormButton> openers, IEnumerable<IForm> forms, ForgottenMessages forgotten, Reception reception)
{
    public InteractionRoutes AddTo(InteractionRoutes routes)
    {
        foreach (var button in buttons)
            routes.Component(button.Name, (press, stopped) => GuardAsync(press, press.Message, () => PressAsync(button, press, stopped), stopped), Acknowledge(button.ChangesItsMessage));
        foreach (var menu in menus)
            routes.Component(menu.Name, (choice, stopped) => GuardAsync(choice, choice.Message, () => ChooseAsync(menu, choice, stopped), stopped), Acknowledge(menu.ChangesItsMessage));
        foreach (var opener in openers)
            routes.Component(opener.Name, (press, stopped) => GuardAsync(press, press.Message, () => OpenAsync(opener, press, stopped), stopped), Acknowledgement.Immediate);
        foreach (var form in forms)
            routes.Modal(form.Name, (sent, stopped) => GuardAsync(sent, sent.Message, () => SubmitAsync(form, sent, stopped), stopped), Acknowledge(form.ChangesItsMessage));
        return routes;
    }

    private Task GuardAsync(Invocation invocation, Message? message, Func<Task> serveAsync, CancellationToken cancellationToken) => forgotten.Has(invocation.Interaction, message)
        ? invocation.ReplyAsync(new() { Content = ForgottenMessages.Refusal, Flags = MessageFlags.Ephemeral }, cancellationToken)
        : serveAsync();

    private Task PressAsync(IButton button, ComponentInvocation press, CancellationToken cancellationToken) => ServeAsync(
        press, button.ChangesItsMessage, button.IsForModerators, person => button.PressAsync(new(person, Argument(press, press.Arguments)), cancellationToken), cancellationToken);

    private Task ChooseAsync(IMenu menu, ComponentInvocation choice, CancellationToken cancellationToken) => ServeAsync(
        choice, menu.ChangesItsMessage, menu.IsForModerators,
        person => menu.ChooseAsync(new(person, Argument(choice, choice.Arguments), Controls.Chosen(choice)), cancellationToken), cancellationToken);

    private Task ServeAsync(
        ComponentInvocation invocation, bool changesItsMessage, bool isForModerators, Func<Commands.Person, Task<Reply>> answerAsync, CancellationToken cancellationToken) => changesItsMessage
        ? reception.ServeInPlaceAsync(invocation, invocation.UpdateAsync, isForModerators, answerAsync, cancellationToken)
        : reception.ServeAsync(invocation, isForModerators, answerAsync, cancellationToken);

    private Task OpenAsync(IFormButton opener, ComponentInvocation press, CancellationToken cancellationToken) => reception.OpenAsync(
        press, opener.IsForModerators, (person, stopped) => opener.OpenAsync(new(person, Argument(press, press.Arguments)), stopped), cancellationToken);

    private Task SubmitAsync(IForm form, ModalInvocation sent, CancellationToken cancellationToken)
    {
        return form.ChangesItsMessage && sent.Message is not null
            ? reception.ServeInPlaceAsync(sent, sent.UpdateAsync, form.IsForModerators, AnswerAsync, cancellationToken)
            : reception.ServeAsync(sent, form.IsForModerators, AnswerAsync, cancellationToken);

        Task<Reply> AnswerAsync(Commands.Person person) => form.SubmitAsync(new(person, Argument(sent, sent.Arguments), Forms.Read(sent.Fields)), cancellationToken);
    }

    private static Acknowledgement Acknowledge(bool inPlace) => inPlace ? Acknowledgement.DeferUpdate : Acknowledgement.DeferPrivately;

    private static string Argument(Invocation invocation, IReadOnlyList<string> arguments) => arguments switch
    {
        [] => "",
        [var argument] => argument,
        _ => throw new InvalidOperationException($"Nothing of ours has the id \"{invocation.Interaction.Data?.CustomId}\"."),
    };
}
