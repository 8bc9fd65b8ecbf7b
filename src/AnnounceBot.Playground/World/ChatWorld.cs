using System.Text.Json.Nodes;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.World;

/// <summary>The guild, its channels and people, and all that is said there: in memory, behind one lock.</summary>
/// <remarks>Its chapters answer fresh JSON objects shaped as Discord's, or a <see cref="Refusal"/>.</remarks>
internal sealed class ChatWorld
{
    private readonly WorldState _state;

    /// <param name="guildName">What the guild is called.</param>
    /// <param name="channels">Names or ids of channels that must be there.</param>
    /// <param name="clock">Tells the time of messages, and makes ids.</param>
    /// <param name="address">Where the server listens; known only once it does.</param>
    public ChatWorld(string guildName, IReadOnlyList<string> channels, TimeProvider clock, Func<Uri> address)
    {
        _state = new(guildName, channels, clock, address);
        var channelShape = new ChannelShape(_state);
        var messages = new MessageShape(_state, channelShape);
        Guild = new(_state, new(_state));
        Channels = new(_state, channelShape);
        var writer = new MessageWriter(_state, messages, new(_state));
        var rules = new MessageRules(_state);
        Messages = new(_state, messages, writer, rules);
        Threads = new(_state, channelShape, Messages, messages, writer, rules);
        Reactions = new(_state, Messages);
        Commands = new(_state);
        Answers = new(_state, Messages, messages, writer);
        Uploads = new(_state);
    }

    public Guild Guild { get; }

    public Channels Channels { get; }

    public Messages Messages { get; }

    public Threads Threads { get; }

    public Reactions Reactions { get; }

    public Answers Answers { get; }

    public Uploads Uploads { get; }

    public string GuildName => _state.GuildName;

    public Commands Commands { get; }

    public Person Bot => _state.Bot;

    /// <summary>The members of the guild, the bot last; they never change.</summary>
    public IReadOnlyList<Person> People => _state.People;

    /// <summary>Everything that happens, from now on: see <see cref="Changes"/>.</summary>
    /// <returns>Ends the subscription when disposed.</returns>
    public IDisposable Subscribe(Action<WorldEvent> subscriber) => _state.Changes.Subscribe(subscriber);

    /// <summary>Tells subscribers something that did not happen in the world: for the page.</summary>
    /// <param name="type">Begins with <c>PLAYGROUND_</c>.</param>
    public void Announce(string type, JsonObject data) => _state.Do(() => _state.Raise(type, data));

    /// <param name="idOrName">Names are taken in any case.</param>
    public Person? Person(string idOrName) => _state.Person(idOrName);

    /// <summary>The names of the roles that somebody holds, without @everyone.</summary>
    public IEnumerable<string> RoleNamesOf(Person person) =>
        _state.Roles.Where(role => person.RoleIds.Contains(role.Id)).Select(role => role.Name);

    /// <summary>A new id, greater than all before.</summary>
    public string NextId() => _state.Do(_state.Snowflakes.Next);

    /// <summary>The channel that a message is in, also one for a single person; null when there is no such message.</summary>
    public string? ChannelOf(string messageId) => _state.Do(() =>
        _state.Channels.Values.FirstOrDefault(channel => channel.Messages.Exists(message => message.Id == messageId))?.Id);

    /// <summary>An admin takes a role from somebody.</summary>
    public void TakeRole(string person, string role) => _state.Do(() =>
    {
        var at = _state.People.FindIndex(known => known == Person(person));
        _state.People[at] = _state.People[at] with { RoleIds = [.. _state.People[at].RoleIds.Where(id => id != role)] };
    });

    /// <summary>A person types a message; the channel by id or name.</summary>
    public Outcome<JsonObject> SayAs(Person person, string channel, string content) => _state.Do(() =>
        Messages.Send(person, Channels.Find(channel)?.Id ?? channel, new JsonObject { ["content"] = content }, []));

    /// <summary>All that is there, for tests and scripts: <c>GET /playground/state</c>.</summary>
    public JsonObject Snapshot() => _state.Do(() => new JsonObject
    {
        ["channels"] = Shape.List(_state.Channels.Values.Select(channel => new JsonObject
        {
            ["id"] = channel.Id,
            ["name"] = channel.Name,
            ["type"] = (int)channel.Type,
            ["messages"] = Messages.All(channel.Id),
        })),
        ["commands"] = Commands.All(),
        ["people"] = Shape.List(_state.People.Where(person => !person.IsBot).Select(person => new JsonObject
        {
            ["id"] = person.Id,
            ["name"] = person.Name,
            ["roles"] = Shape.Strings(RoleNamesOf(person)),
        })),
    });
}
