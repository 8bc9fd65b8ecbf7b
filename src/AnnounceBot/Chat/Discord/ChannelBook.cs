using System.Collections.Concurrent;
using System.Globalization;
using AnnounceBot.Discord;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>Finds configured channels and threads, by name or id, among those that the bot may see.</summary>
internal sealed class ChannelBook
{
    private readonly DiscordRest _rest;
    private readonly Home _home;
    private readonly Kept<Channel> _channels, _threads;
    private readonly ConcurrentDictionary<string, Channel> _conversations = [];

    public ChannelBook(DiscordRest rest, Home home, TimeProvider clock)
    {
        (_rest, _home) = (rest, home);
        _channels = new(ReadChannelsAsync, clock);
        _threads = new(ReadThreadsAsync, clock);
    }

    /// <summary>To be told when something changed on the server.</summary>
    public void Forget()
    {
        _channels.Forget();
        _threads.Forget();
        _conversations.Clear();
    }

    /// <summary>To be told when a thread came, went or changed, and no channel did: with a thread for each announcement that is often.</summary>
    public void ForgetThreads() => _threads.Forget();

    /// <returns>Whether it is the conversation with one person: an @ and their id.</returns>
    public static bool IsOnePerson(string channel) => channel.StartsWith('@');

    /// <param name="channel">A name, with or without its #, or an id; or as in <see cref="IsOnePerson"/>. A channel goes before a thread of the same name.</param>
    public async Task<Place> FindAsync(string channel, CancellationToken cancellationToken)
    {
        if (IsOnePerson(channel))
            return await ConversationAsync(channel[1..], cancellationToken);
        var name = channel.TrimStart('#');
        var matches = await _channels.FindAsync(known => IsCalled(known, name), cancellationToken);
        if (matches.Count == 0)
            matches = await _threads.FindAsync(known => IsCalled(known, name), cancellationToken);
        if (matches.Count == 0 && await ArchivedAsync(name, cancellationToken) is { } thread)
            matches = [thread];
        return PlaceOf(matches, name);
    }

    /// <returns>What people call it, if that is known without asking; else what was given.</returns>
    /// <param name="channel">A name or an id.</param>
    public string NameOf(string channel) =>
        _channels.Known.Concat(_threads.Known).FirstOrDefault(known => known.Id.ToString() == channel)?.Name ?? channel.TrimStart('#');

    private async Task<IReadOnlyList<Channel>> ReadChannelsAsync(CancellationToken cancellationToken)
    {
        var channels = await _rest.Guilds.GetChannelsAsync(await _home.GuildAsync(cancellationToken), cancellationToken);
        return [.. channels.Where(channel => !channel.IsHidden)];
    }

    private async Task<IReadOnlyList<Channel>> ReadThreadsAsync(CancellationToken cancellationToken) =>
        (await _rest.Guilds.GetActiveThreadsAsync(await _home.GuildAsync(cancellationToken), cancellationToken)).Threads;

    /// <summary>Threads that are put away are in no list of the server's, and come back when somebody writes.</summary>
    private async Task<Channel?> ArchivedAsync(string name, CancellationToken cancellationToken)
    {
        if (!Snowflake.TryParse(name, CultureInfo.InvariantCulture, out var id))
            return null;
        try
        {
            var channel = await _rest.Channels.GetAsync(id, cancellationToken);
            return channel.IsThread && channel.GuildId == await _home.GuildAsync(cancellationToken) ? channel : null;
        }
        catch (DiscordRefusedException)
        {
            return null; // gone, or not for our eyes
        }
    }

    private async Task<Place> ConversationAsync(string person, CancellationToken cancellationToken)
    {
        if (!Snowflake.TryParse(person, CultureInfo.InvariantCulture, out var id))
            return new Place.Missing($"Nobody has the id \"{person}\".");
        if (!_conversations.TryGetValue(person, out var conversation))
            _conversations[person] = conversation = await _rest.Users.CreateDirectMessageChannelAsync(id, cancellationToken);
        return new Place.Found(conversation);
    }

    private static bool IsCalled(Channel channel, string name) =>
        string.Equals(channel.Name, name, StringComparison.OrdinalIgnoreCase) || channel.Id.ToString() == name;

    private static Place PlaceOf(List<Channel> matches, string name) => matches switch
    {
        [{ Type: ChannelType.Text or ChannelType.Announcement } or { IsThread: true }] => new Place.Found(matches[0]),
        [{ Type: ChannelType.Forum or ChannelType.Media }] => new Place.Forum(matches[0]),
        [_] => new Place.Missing($"#{name} is no channel that messages can be posted in. Name a text, announcement or forum channel, or a thread."),
        [] when Snowflake.TryParse(name, CultureInfo.InvariantCulture, out _) => new Place.Missing(
            $"There is no channel or thread with the id {name} that I can see. If it was deleted, `announcebot deliveries` drops what waits for it; else correct the id in the configuration, or give my role \"View Channel\" there."),
        [] => new Place.Missing($"There is no channel \"{name}\" on the server that I can see. Correct its name in the configuration, or give my role \"View Channel\" there."),
        _ => new Place.Missing(string.Create(CultureInfo.InvariantCulture, $"{matches.Count} channels are called \"{name}\". Give the id of the one you mean in the configuration: {string.Join(" or ", matches.Select(match => match.Id))}.")),
    };
}
