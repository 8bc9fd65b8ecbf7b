using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World;

/// <summary>The channels: who sees which, and what is done to them from outside (faults).</summary>
internal sealed class Channels(WorldState world, ChannelShape shape)
{
    /// <param name="idOrName">An id, or a name with or without <c>#</c>.</param>
    public Channel? Find(string idOrName) => world.Do(() =>
        world.Channels.GetValueOrDefault(idOrName)
        ?? world.Channels.Values.FirstOrDefault(channel => channel.Recipient is null && channel.Name == idOrName.TrimStart('#')));

    public Outcome<JsonObject> Get(Person viewer, string id) => world.Do<Outcome<JsonObject>>(() =>
    {
        if (world.Channels.GetValueOrDefault(id) is not { } channel)
            return Refusal.UnknownChannel;
        return world.Rules.MayView(channel, viewer) ? shape.Of(channel) : Refusal.MissingAccess;
    });

    /// <summary>The guild's channels that somebody may view, without threads; hidden ones are left out, as Discord's HTTP list does.</summary>
    public JsonArray SeenBy(Person viewer) => world.Do(() => Shape.List(
        InGuild().Where(channel => world.Rules.MayView(channel, viewer)).Select(shape.Of)));

    /// <summary>All that somebody sees in the chat's own window: the guild's channels, their threads, and the bot's conversation with them.</summary>
    public JsonArray OpenTo(Person viewer) => world.Do(() => Shape.List(
        world.Channels.Values.Where(channel => world.Rules.MayView(channel, viewer)).Select(shape.Of)));

    /// <summary>As the gateway lists them: those that the viewer may not see are there, hidden.</summary>
    public JsonArray WithHidden(Person viewer) => world.Do(() => Shape.List(
        InGuild().Select(channel => world.Rules.MayView(channel, viewer) ? shape.Of(channel) : ChannelShape.Hidden(channel))));

    /// <summary>One channel as the gateway tells it to somebody: hidden when they may not view it; null when there is none.</summary>
    public JsonObject? ForGateway(Person viewer, string id) => world.Do(() => world.Channels.GetValueOrDefault(id) is { } channel
        ? world.Rules.MayView(channel, viewer) ? shape.Of(channel) : ChannelShape.Hidden(channel)
        : null);

    public bool MayView(Person viewer, string id) => world.Do(() =>
        world.Channels.GetValueOrDefault(id) is { } channel && world.Rules.MayView(channel, viewer));

    /// <returns>None when there is no such channel.</returns>
    public Permissions PermissionsOf(Person person, string id) => world.Do(() =>
        world.Channels.GetValueOrDefault(id) is { } channel ? world.Rules.In(channel, person) : Permissions.None);

    /// <summary>Create DM: the conversation of the bot with a person, made when there is none yet.</summary>
    public Outcome<JsonObject> OpenConversation(Person from, string withId) => world.Do<Outcome<JsonObject>>(() =>
    {
        if (world.People.Find(person => person.Id == withId) is not { } person)
            return Refusal.UnknownUser;
        if (person == from || person.IsBot)
            return Refusal.InvalidRecipient;

        if (world.Channels.Values.FirstOrDefault(channel => channel.Recipient == person) is { } there)
            return shape.Of(there);

        var made = new Channel(world.Snowflakes.Next(), ChannelType.DirectMessage, person.Name) { Recipient = person };
        world.Channels.Add(made.Id, made);
        world.Raise("CHANNEL_CREATE", shape.Of(made), made);
        return shape.Of(made);
    });

    /// <summary>Somebody deletes a channel, and with it its threads.</summary>
    /// <returns>Brings it back as it was when disposed; null when there is no such channel.</returns>
    public IDisposable? Delete(string idOrName) => world.Do(() =>
    {
        if (Find(idOrName) is not { } channel)
            return null;

        List<Channel> gone = [channel, .. world.Channels.Values.Where(thread => thread.ParentId == channel.Id)];
        foreach (var each in gone)
            world.Channels.Remove(each.Id);
        world.Raise("CHANNEL_DELETE", shape.Of(channel), channel);
        return new Undo(() => world.Do(() =>
        {
            foreach (var each in gone)
                world.Channels.TryAdd(each.Id, each);
            world.Raise("CHANNEL_CREATE", shape.Of(channel), channel);
        }));
    });

    /// <summary>Takes permissions from somebody, in one channel or in all of them; without <see cref="Permissions.ViewChannel"/> it is hidden from them.</summary>
    /// <param name="idOrName">Null: all channels of the guild.</param>
    /// <returns>Gives them back when disposed; null when there is no such channel.</returns>
    public IDisposable? Deny(Person person, Permissions permissions, string? idOrName) => world.Do(() =>
    {
        List<Channel> places = idOrName is null ? [.. InGuild()] : Find(idOrName) is { } found ? [found] : [];
        if (places.Count == 0)
            return null;

        var overwrite = new Overwrite(person.Id, ForPerson: true, Permissions.None, permissions);
        Change(places, place => place.Overwrites.Add(overwrite));
        return new Undo(() => world.Do(() => Change(places, place => place.Overwrites.Remove(overwrite))));
    });

    /// <summary>Somebody takes no direct messages from bots any more. The conversation stays, and can be opened: only writing is refused.</summary>
    /// <returns>Opens it again when disposed; null when there is nobody of that name or id.</returns>
    public IDisposable? CloseConversation(string nameOrId) => world.Do(() =>
    {
        if (world.Person(nameOrId) is not { IsBot: false } person)
            return null;
        world.ClosedToBots.Add(person);
        return new Undo(() => world.Do(() => world.ClosedToBots.Remove(person)));
    });

    /// <summary>Makes every new post of a forum carry a tag, or not.</summary>
    public void RequireTag(string idOrName, bool required) => world.Do(() =>
    {
        if (Find(idOrName) is { } forum)
            Change([forum], channel => channel.RequiresTag = required);
    });

    /// <summary>Makes people wait between two messages, in seconds; 0: not at all.</summary>
    public void SetSlowmode(string idOrName, int seconds) => world.Do(() =>
    {
        if (Find(idOrName) is { } found)
            Change([found], channel => channel.Slowmode = seconds);
    });

    private void Change(List<Channel> channels, Action<Channel> change)
    {
        foreach (var channel in channels)
        {
            change(channel);
            world.Raise("CHANNEL_UPDATE", shape.Of(channel), channel);
        }
    }

    private IEnumerable<Channel> InGuild() =>
        world.Channels.Values.Where(channel => channel is { IsThread: false, Recipient: null });

    private sealed class Undo(Action action) : IDisposable
    {
        private Action? _action = action;

        public void Dispose() => Interlocked.Exchange(ref _action, null)?.Invoke();
    }
}
