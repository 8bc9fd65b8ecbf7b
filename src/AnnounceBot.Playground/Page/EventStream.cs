using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using AnnounceBot.Playground.World;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Playground.Page;

/// <summary>Pushes what happens to one page, as server-sent events (HTML standard, section 9.2).</summary>
internal sealed class EventStream(ChatWorld world, PersonView view)
{
    // A page that falls behind so far is hung up on; its browser comes back and fetches everything anew.
    private const int Backlog = 1000;

    public async Task SendAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        var waiting = System.Threading.Channels.Channel.CreateBounded<JsonObject>(new BoundedChannelOptions(Backlog) { SingleReader = true });
        using var subscription = world.Subscribe(happened =>
        {
            if (view.Of(happened) is { } seen && !waiting.Writer.TryWrite(seen))
                waiting.Writer.TryComplete();
        });

        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        await response.WriteAsync("retry: 1000\n\n", cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
        await foreach (var seen in waiting.Reader.ReadAllAsync(cancellationToken))
        {
            await response.WriteAsync($"data: {JsonSerializer.Serialize(seen)}\n\n", cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
        }
    }
}
