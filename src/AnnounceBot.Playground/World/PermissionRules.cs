namespace AnnounceBot.Playground.World;

/// <summary>Computes what somebody may do where (developers/topics/permissions). Call it under the world's lock.</summary>
internal sealed class PermissionRules(WorldState world)
{
    private const Permissions InDirectMessages =
        Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.AttachFiles
        | Permissions.ReadMessageHistory | Permissions.AddReactions | Permissions.UseExternalEmojis | Permissions.UseApplicationCommands | Permissions.SendPolls;

    /// <summary>In the guild as a whole.</summary>
    public Permissions InGuild(Person person)
    {
        var permissions = world.Roles
            .Where(role => role.Id == PlaygroundIds.Guild || person.RoleIds.Contains(role.Id))
            .Aggregate(Permissions.None, (all, role) => all | role.Permissions);
        return person.Id == PlaygroundIds.Owner || permissions.HasFlag(Permissions.Administrator) ? Permissions.All : permissions;
    }

    /// <summary>In a channel; a thread has its parent's.</summary>
    public Permissions In(Channel channel, Person person)
    {
        if (channel.Type == ChannelType.DirectMessage)
            return person.IsBot || person == channel.Recipient ? InDirectMessages : Permissions.None;

        var permissions = InGuild(person);
        if (permissions == Permissions.All)
            return permissions;

        var place = world.Parent(channel) ?? channel;
        var roles = place.Overwrites.Where(overwrite => !overwrite.ForPerson && person.RoleIds.Contains(overwrite.Id)).ToList();
        permissions = Apply(permissions, place.Overwrites.Where(overwrite => overwrite.Id == PlaygroundIds.Guild));
        permissions = Apply(permissions, roles);
        permissions = Apply(permissions, place.Overwrites.Where(overwrite => overwrite.ForPerson && overwrite.Id == person.Id));
        return Implied(permissions);
    }

    public bool MayView(Channel channel, Person person) => In(channel, person).HasFlag(Permissions.ViewChannel);

    /// <summary>The refusal when somebody cannot see the channel (50001) or lacks a permission in it (50013).</summary>
    public Refusal? Denied(Channel channel, Person person, Permissions needed)
    {
        var permissions = In(channel, person);
        if (!permissions.HasFlag(Permissions.ViewChannel))
            return Refusal.MissingAccess;
        return permissions.HasFlag(needed) ? null : Refusal.MissingPermissions;
    }

    /// <summary>What sending takes there: in threads it is a permission of its own.</summary>
    public static Permissions ToSend(Channel channel) =>
        channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages;

    private static Permissions Apply(Permissions permissions, IEnumerable<Overwrite> together)
    {
        var (allow, deny) = together.Aggregate(
            (Allow: Permissions.None, Deny: Permissions.None),
            (all, overwrite) => (all.Allow | overwrite.Allow, all.Deny | overwrite.Deny));
        return (permissions & ~deny) | allow;
    }

    // Who cannot see a channel can do nothing in it; who cannot write, cannot embed, attach or ping either.
    private static Permissions Implied(Permissions permissions)
    {
        if (!permissions.HasFlag(Permissions.ViewChannel))
            return Permissions.None;

        const Permissions takesWriting = Permissions.EmbedLinks | Permissions.AttachFiles | Permissions.MentionEveryone | Permissions.SendTtsMessages;
        return (permissions & (Permissions.SendMessages | Permissions.SendMessagesInThreads)) == 0 ? permissions & ~takesWriting : permissions;
    }
}
