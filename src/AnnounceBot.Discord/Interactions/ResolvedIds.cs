using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>Finds what the ids of an interaction stand for.</summary>
internal sealed class ResolvedIds(ResolvedData? data)
{
    private readonly ResolvedData _data = data ?? new ResolvedData();

    public NamedPerson? Person(Snowflake? id) =>
        id is { } known && _data.Users.GetValueOrDefault(known) is { } user ? new NamedPerson(user, _data.Members.GetValueOrDefault(known)) : null;

    public Role? Role(Snowflake? id) => id is { } known ? _data.Roles.GetValueOrDefault(known) : null;

    public Channel? Channel(Snowflake? id) => id is { } known ? _data.Channels.GetValueOrDefault(known) : null;

    public Attachment? Attachment(Snowflake? id) => id is { } known ? _data.Attachments.GetValueOrDefault(known) : null;

    public Message? Message(Snowflake? id) => id is { } known ? _data.Messages.GetValueOrDefault(known) : null;

    public Mentioned? Mentioned(Snowflake? id) => (Person(id), Role(id)) switch
    {
        (null, null) => null,
        var (person, role) => new Mentioned(person, role),
    };

    public static Snowflake? Id(string? text) => Snowflake.TryParse(text, null, out var id) ? id : null;

    public static IReadOnlyList<T> All<T>(IEnumerable<string> ids, Func<Snowflake?, T?> find)
        where T : class => [.. ids.Select(text => find(Id(text))).OfType<T>()];
}
