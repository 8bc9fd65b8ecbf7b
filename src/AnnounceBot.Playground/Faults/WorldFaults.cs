using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Faults;

/// <summary>The faults that change the world: channels deleted and hidden, permissions taken, conversations closed.</summary>
/// <param name="strikeNow">Lets the gateway's faults happen to those who are connected.</param>
internal sealed class WorldFaults(ChatWorld world, Action strikeNow)
{
    private readonly Lock _lock = new();
    private readonly Stack<IDisposable> _undo = new();

    /// <exception cref="FaultException">There is no such channel, person or permission.</exception>
    public void Begin(Fault fault)
    {
        if (fault.IsLasting)
            Change(fault);
        else
            strikeNow();
    }

    public void End()
    {
        lock (_lock)
        {
            while (_undo.TryPop(out var change))
                change.Dispose();
        }
    }

    private void Change(Fault fault)
    {
        var change = fault.Kind switch
        {
            FaultKind.ChannelDeleted => world.Channels.Delete(fault.Channel!),
            FaultKind.HiddenChannel => world.Channels.Deny(world.Bot, Permissions.ViewChannel, fault.Channel),
            FaultKind.DirectMessagesClosed => world.Channels.CloseConversation(fault.Person!),
            _ => world.Channels.Deny(world.Bot, Named(fault.Permission!), fault.Channel),
        };
        if (change is null)
            throw new FaultException(fault.Person is { } person ? $"There is nobody called \"{person}\" here." : $"There is no channel called \"{fault.Channel}\" here.");

        lock (_lock)
            _undo.Push(change);
    }

    private static Permissions Named(string permission) =>
        PermissionNames.Find(permission) ?? throw new FaultException($"There is no permission called \"{permission}\"; Discord's names are as SEND_MESSAGES.");
}
