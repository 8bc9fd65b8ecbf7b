using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.World;

/// <summary>Everything there is, behind one lock. The world's chapters work on it; nobody else does.</summary>
internal sealed class WorldState
{
    private readonly Lock _lock = new();

    /// <param name="channels">Names or ids of channels that must be there.</param>
    /// <param name="address">Where the server listens; known only once it does.</param>
    public WorldState(string guildName, IReadOnlyList<string> channels, TimeProvider clock, Func<Uri> address)
    {
        Clock = clock;
        Address = address;
        GuildName = guildName;
        Snowflakes = new(clock);
        Changes = new(_lock);
        Rules = new(this);
        SampleGuild.Fill(this, channels);
    }

    public TimeProvider Clock { get; }

    public Func<Uri> Address { get; }

    public string GuildName { get; }

    public Snowflakes Snowflakes { get; }

    public Changes Changes { get; }

    public PermissionRules Rules { get; }

    public List<Role> Roles { get; } = [];

    /// <summary>The members of the guild, the bot last.</summary>
    public List<Person> People { get; } = [];

    /// <summary>Who takes no direct messages from bots.</summary>
    public HashSet<Person> ClosedToBots { get; } = [];

    /// <summary>Channels, threads and direct conversations, by id, in the order in which they came.</summary>
    public OrderedDictionary<string, Channel> Channels { get; } = [];

    public DateTimeOffset Now => Clock.GetUtcNow();

    public Person Bot => People[^1];

    public Person? Person(string idOrName) =>
        People.FirstOrDefault(person => person.Id == idOrName || string.Equals(person.Name, idOrName, StringComparison.OrdinalIgnoreCase));

    public Channel? Parent(Channel channel) => channel.ParentId is { } id ? Channels.GetValueOrDefault(id) : null;

    /// <summary>Does something under the lock; what it raised is delivered after the lock is left.</summary>
    public T Do<T>(Func<T> what)
    {
        if (_lock.IsHeldByCurrentThread)
            return what();

        T result;
        lock (_lock)
        {
            result = what();
        }

        Changes.Deliver();
        return result;
    }

    public void Do(Action what) => Do(() =>
    {
        what();
        return true;
    });

    /// <summary>Raises an event; call it under the lock.</summary>
    public void Raise(string type, JsonObject data, Channel? channel = null, Person? onlyFor = null) =>
        Changes.Raise(new(type, data, channel?.Id, (onlyFor ?? channel?.Recipient)?.Id));
}
