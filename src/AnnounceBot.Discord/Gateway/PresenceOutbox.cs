namespace AnnounceBot.Discord.Gateway;

/// <summary>The presence that is wanted, and whether Discord knows it. Only the newest is ever sent.</summary>
internal sealed class PresenceOutbox(Presence? first)
{
    private Presence? _identified = first;

    public Presence? Wanted { get; private set; } = first;

    /// <summary>Whether Discord does not know it yet, as far as we know.</summary>
    public bool IsWaiting { get; private set; }

    public void Choose(Presence presence)
    {
        Wanted = presence;
        IsWaiting = true;
    }

    public void Sent() => IsWaiting = false;

    /// <summary>The identify carried it.</summary>
    public void Identified()
    {
        _identified = Wanted;
        IsWaiting = false;
    }

    /// <summary>What was sent shortly before a connection broke may not have arrived.</summary>
    public void Resumed() => IsWaiting = Wanted != _identified;
}
