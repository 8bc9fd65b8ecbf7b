using AnnounceBot.Chat.Commands;
using AnnounceBot.Discord.Interactions;

namespace AnnounceBot.Chat.Discord;

/// <summary>Brings presses to the features' buttons.</summary>
internal sealed class ButtonDesk(IEnumerable<IButton> buttons, Reception reception)
{
    public InteractionRoutes AddTo(InteractionRoutes routes) => buttons.Aggregate(routes, (all, button) =>
        all.Component(button.Name, (invocation, stopped) => PressAsync(button, invocation, stopped), Acknowledgement.DeferPrivately));

    private Task PressAsync(IButton button, ComponentInvocation invocation, CancellationToken cancellationToken) =>
        reception.ServeAsync(
            invocation, button.IsForModerators, person => button.PressAsync(new(person, Argument(invocation)), cancellationToken), cancellationToken);

    private static string Argument(ComponentInvocation invocation) => invocation.Arguments switch
    {
        [] => "",
        [var argument] => argument,
        _ => throw new InvalidOperationException($"No button of ours has the id \"{invocation.Interaction.Data?.CustomId}\"."),
    };
}
