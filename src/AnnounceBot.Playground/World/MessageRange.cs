using System.Globalization;

namespace AnnounceBot.Playground.World;

/// <summary>Which messages of a channel: at most one of the three places is given.</summary>
internal sealed record MessageRange(string? Before, string? After, string? Around, int Limit = MessageRange.Usual)
{
    public const int Usual = 50;
    public const int Most = 100;

    /// <param name="messages">Oldest first.</param>
    /// <returns>Newest first, as Discord lists them.</returns>
    public IEnumerable<Message> Of(IReadOnlyList<Message> messages)
    {
        var chosen = this switch
        {
            { Around: { } id } => messages.Where(message => Number(message.Id) <= Number(id)).TakeLast(Limit / 2 + 1)
                .Concat(messages.Where(message => Number(message.Id) > Number(id)).Take((Limit - 1) / 2)),
            { After: { } id } => messages.Where(message => Number(message.Id) > Number(id)).Take(Limit),
            { Before: { } id } => messages.Where(message => Number(message.Id) < Number(id)).TakeLast(Limit),
            _ => messages.TakeLast(Limit),
        };
        return chosen.Reverse();
    }

    private static ulong Number(string id) => ulong.Parse(id, CultureInfo.InvariantCulture);
}
