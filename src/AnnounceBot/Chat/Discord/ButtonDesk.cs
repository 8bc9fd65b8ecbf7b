using AnnounceBot.Chat.Commands;
using AnnounceBot.Discord.Interactions;

namespace AnnounceBot.Chat.Discord;

/// <summary>Brings presses to the features' buttons.</summary>
internal sealed class ButtonDesk(IEnumerable<IButton> buttons, Reception reception)
{
    public InteractionRoutes AddTo(InteractionRoutes routes) => buttons.Aggregate(routes, (all, button) =>
        all.Component(button.Name, (invocation, stopped) => PressAsync(button, invocation, stopped), button.ChangesItsMessage ? Acknowledgement.DeferUpdate : Acknowledgement.DeferPrivately));

    private Task PressAsync(IButton button, ComponentInvocation invocation, CancellationToken cancellationToken)
    {
        return button.ChangesItsMessage
            ? reception.ServeInPlaceAsync(invocation, button.IsForModerators, AnswerAsync, cancellationToken)
            : reception.ServeAsync(invocation, button.IsForModerators, AnswerAsync, cancellationToken);

        Task<Reply> AnswerAsync(Commands.Person person) => button.PressAsync(new(person, Argument(invocation)), cancellationToken);
    }

    private static string Argument(ComponentInvocation invocation) => invocation.Arguments switch
    {
        [] => "",
        [var argument] => argument,
        _ => throw new InvalidOperationException($"No button of ours has the id \"{invocation.Interaction.Data?.CustomId}\"."),
    };
}
