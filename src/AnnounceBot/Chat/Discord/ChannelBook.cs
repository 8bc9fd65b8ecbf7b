using System.Globalization;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>Finds configured channels, by name or id, among those that the bot may see.</summary>
internal sealed class ChannelBook(DiscordRest rest, Home home, TimeProvider clock)
{
    /// <summary>A list this old is asked for again before a channel counts as missing.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private volatile Page? _page;

    /// <summary>To be told when something changed on the server.</summary>
    public void Forget() => _page = null;

    /// <param name="channel">A name, with or without its #, or an id.</param>
    public async Task<Place> FindAsync(string channel, CancellationToken cancellationToken)
    {
        if (_page is { } known && (Search(known, channel) is Place.Found || clock.GetElapsedTime(known.ReadAt) <= Fresh))
            return Search(known, channel);
        var page = await ReadAsync(cancellationToken);
        _page = page;
        return Search(page, channel);
    }

    private async Task<Page> ReadAsync(CancellationToken cancellationToken)
    {
        var channels = await rest.Guilds.GetChannelsAsync(await home.GuildAsync(cancellationToken), cancellationToken);
        return new([.. channels.Where(channel => !channel.IsHidden)], clock.GetTimestamp());
    }

    private static Place Search(Page page, string channel)
    {
        var name = channel.TrimStart('#');
        var matches = page.Channels.Where(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)
            || known.Id.ToString() == name).ToList();
        return matches switch
        {
            [{ Type: ChannelType.Text or ChannelType.Announcement } only] => new Place.Found(only.Id),
            [_] => new Place.Missing($"#{name} is no channel that messages can be posted in. Name a text or announcement channel."),
            [] => new Place.Missing($"There is no channel \"{name}\" on the server that I can see. Correct its name in the configuration, or give my role \"View Channel\" there."),
            _ => new Place.Missing(string.Create(CultureInfo.InvariantCulture, $"{matches.Count} channels are called \"{name}\". Give the id of the one you mean in the configuration: {string.Join(" or ", matches.Select(match => match.Id))}.")),
        };
    }

    /// <param name="ReadAt">A timestamp of the clock.</param>
    private sealed record Page(IReadOnlyList<Channel> Channels, long ReadAt);
}
