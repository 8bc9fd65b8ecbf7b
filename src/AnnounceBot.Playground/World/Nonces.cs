using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.World;

/// <summary>Remembers for a few minutes which nonce made which message. Call it under the world's lock.</summary>
/// <remarks>Discord says only "a few minutes"; here it is five. The key is author and nonce: neither the channel nor the text counts.</remarks>
internal sealed class Nonces(WorldState world)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly Dictionary<(string Author, string Nonce), Message> _messages = [];

    public Message? Earlier(Person author, JsonNode nonce)
    {
        foreach (var (key, message) in _messages)
        {
            if (world.Now - Snowflakes.TimeOf(message.Id) > Window)
                _messages.Remove(key);
        }

        return _messages.GetValueOrDefault((author.Id, nonce.ToString()));
    }

    public void Remember(Message message, JsonNode nonce) => _messages[(message.Author.Id, nonce.ToString())] = message;
}
