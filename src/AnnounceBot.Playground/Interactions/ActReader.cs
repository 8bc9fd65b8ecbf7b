using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Interactions;

/// <summary>Checks what a person wants to do, as Discord's own client and server would, and makes of it what the bot is told.</summary>
internal sealed class ActReader
{
    private const string UsualChannel = PlaygroundIds.General;
    private const string UsualLocale = "en-GB";

    private readonly ChatWorld _world;
    private readonly CommandReader _commands;
    private readonly ComponentReader _components;
    private readonly ModalReader _modals;

    public ActReader(ChatWorld world, InteractionBook book)
    {
        var lookup = new Lookup(world);
        _world = world;
        _commands = new(world, lookup);
        _components = new(world, lookup);
        _modals = new(book, lookup);
    }

    /// <exception cref="InteractionException">The person cannot do this.</exception>
    public Act Read(InteractionRequest request)
    {
        if (_world.Person(request.Person) is not { IsBot: false } person)
            throw new InteractionException($"There is nobody called \"{request.Person}\" here.");

        var channel = Channel(request, person);
        if (!_world.Channels.MayView(person, channel))
            throw new InteractionException($"{person.Name} does not see this channel.");

        var id = _world.NextId();
        var locale = request.Locale ?? UsualLocale;
        return request.Type switch
        {
            InteractionKind.Component => _components.Read(request, id, person, channel, locale),
            InteractionKind.Modal => _modals.Read(request, id, person, channel, locale),
            InteractionKind.Autocomplete => _commands.ReadAutocomplete(request, id, person, channel, locale),
            _ => _commands.Read(request, id, person, channel, locale),
        };
    }

    private string Channel(InteractionRequest request, Person person)
    {
        if (request.Channel is { } named)
            return _world.Channels.Find(named)?.Id ?? throw new InteractionException($"There is no channel called \"{named}\" here.");
        if (request.Type == InteractionKind.Modal && request.CustomId is { } customId && _modals.ChannelOf(person, customId) is { } opened)
            return opened;
        if (request.Message is not { } message)
            return UsualChannel;

        return _world.ChannelOf(message) ?? throw new InteractionException($"{person.Name} sees no message {message}.");
    }
}
