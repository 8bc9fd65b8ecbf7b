using AnnounceBot.Chat;

namespace AnnounceBot.Web.Operators.Metrics;

/// <summary>How the connection to the chat is.</summary>
internal sealed class ChatFigures(Func<ChatHealth> chat) : IFigures
{
    public void WriteTo(Exposition text)
    {
        var health = chat();
        text.Gauge("announcebot_gateway_connected", "1: connected to the chat; 0: not.", health.ConnectedSince is null ? 0 : 1);
        if (health.Latency is { } latency)
            text.Gauge("announcebot_gateway_latency_seconds", "How long the chat took to answer the last sign of life.", latency.TotalSeconds);
        text.Counter("announcebot_gateway_resumes_total", "How often the connection was interrupted and went on.", health.Resumes);
        text.Gauge("announcebot_gateway_sessions_left", "How often the bot may still begin a new session today.", health.BeginningsLeft);
    }
}
