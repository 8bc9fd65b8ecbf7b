using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AnnounceBot.Feeds;

/// <summary>A feed's state as JSON, what is not known left out. By hand, since a serializer takes longer to get ready than hundreds of feeds to be polled.</summary>
internal static class StateJson
{
    private const string Span = "c";

    public static string Write(FeedState state)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Add(json, nameof(state.Url), state.Url.OriginalString);
            Add(json, nameof(state.PreviousUrl), state.PreviousUrl?.OriginalString);
            Add(json, nameof(state.ETag), state.ETag);
            Add(json, nameof(state.LastModified), state.LastModified);
            Add(json, nameof(state.ValidatorsFrom), state.ValidatorsFrom?.OriginalString);
            Add(json, nameof(state.DocumentHash), state.DocumentHash);
            Add(json, nameof(state.DocumentBytes), state.DocumentBytes);
            Add(json, nameof(state.LastFullRead), state.LastFullRead);
            Add(json, nameof(state.LastSuccess), state.LastSuccess);
            Add(json, nameof(state.LastNews), state.LastNews);
            Add(json, nameof(state.FreshFor), state.FreshFor);
            Add(json, state.Hints);
            Add(json, state.Move);
            Add(json, nameof(state.NotBefore), state.NotBefore);
            Add(json, nameof(state.FailuresInARow), state.FailuresInARow == 0 ? null : state.FailuresInARow);
            Add(json, nameof(state.FailingSince), state.FailingSince);
            if (state.AcceptsAnyCertificate)
            {
                json.WriteBoolean(nameof(state.AcceptsAnyCertificate), true);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static FeedState Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        try
        {
            return Read(document.RootElement);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or KeyNotFoundException or OverflowException or ArgumentNullException)
        {
            throw new JsonException("No state", wrong);
        }
    }

    private static FeedState Read(JsonElement json) => new()
    {
        Url = Address(json, nameof(FeedState.Url)) ?? throw new JsonException("No state"),
        PreviousUrl = Address(json, nameof(FeedState.PreviousUrl)),
        ETag = Text(json, nameof(FeedState.ETag)),
        LastModified = Text(json, nameof(FeedState.LastModified)),
        ValidatorsFrom = Address(json, nameof(FeedState.ValidatorsFrom)),
        DocumentHash = Text(json, nameof(FeedState.DocumentHash)),
        DocumentBytes = Number(json, nameof(FeedState.DocumentBytes)),
        LastFullRead = Instant(json, nameof(FeedState.LastFullRead)),
        LastSuccess = Instant(json, nameof(FeedState.LastSuccess)),
        LastNews = Instant(json, nameof(FeedState.LastNews)),
        FreshFor = Time(json, nameof(FeedState.FreshFor)),
        Hints = json.TryGetProperty(nameof(FeedState.Hints), out var hints) ? ReadHints(hints) : null,
        Move = json.TryGetProperty(nameof(FeedState.Move), out var move) ? ReadMove(move) : null,
        NotBefore = Instant(json, nameof(FeedState.NotBefore)),
        FailuresInARow = Number(json, nameof(FeedState.FailuresInARow)) ?? 0,
        FailingSince = Instant(json, nameof(FeedState.FailingSince)),
        AcceptsAnyCertificate = json.TryGetProperty(nameof(FeedState.AcceptsAnyCertificate), out var any) && any.GetBoolean(),
    };

    private static void Add(Utf8JsonWriter json, FeedHints? hints)
    {
        if (hints is null)
        {
            return;
        }

        json.WriteStartObject(nameof(FeedState.Hints));
        Add(json, nameof(hints.TimeToLive), hints.TimeToLive);
        Add(json, nameof(hints.UpdatePeriod), hints.UpdatePeriod);
        Add(json, nameof(hints.SkipHours), hints.SkipHours.Count, at => hints.SkipHours[at]);
        Add(json, nameof(hints.SkipDays), hints.SkipDays.Count, at => (int)hints.SkipDays[at]);
        Add(json, nameof(hints.Hub), hints.Hub);
        Add(json, nameof(hints.Self), hints.Self);
        json.WriteEndObject();
    }

    private static void Add(Utf8JsonWriter json, PendingMove? move)
    {
        if (move is null)
        {
            return;
        }

        json.WriteStartObject(nameof(FeedState.Move));
        Add(json, nameof(move.Target), move.Target.OriginalString);
        Add(json, nameof(move.FirstSeen), (DateTimeOffset?)move.FirstSeen);
        Add(json, nameof(move.Times), (int?)move.Times);
        json.WriteEndObject();
    }

    private static void Add(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Add(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
    }

    private static void Add(Utf8JsonWriter json, string name, DateTimeOffset? instant)
    {
        if (instant is { } known)
        {
            json.WriteString(name, known);
        }
    }

    private static void Add(Utf8JsonWriter json, string name, TimeSpan? time) => Add(json, name, time?.ToString(Span, CultureInfo.InvariantCulture));

    private static void Add(Utf8JsonWriter json, string name, int count, Func<int, int> number)
    {
        json.WriteStartArray(name);
        for (var at = 0; at < count; at++)
        {
            json.WriteNumberValue(number(at));
        }

        json.WriteEndArray();
    }

    private static FeedHints ReadHints(JsonElement json) => new()
    {
        TimeToLive = Time(json, nameof(FeedHints.TimeToLive)),
        UpdatePeriod = Time(json, nameof(FeedHints.UpdatePeriod)),
        SkipHours = [.. Numbers(json, nameof(FeedHints.SkipHours))],
        SkipDays = [.. Numbers(json, nameof(FeedHints.SkipDays)).Select(day => (DayOfWeek)day)],
        Hub = Text(json, nameof(FeedHints.Hub)),
        Self = Text(json, nameof(FeedHints.Self)),
    };

    private static PendingMove ReadMove(JsonElement json) => new(
        new(json.GetProperty(nameof(PendingMove.Target)).GetString()!, UriKind.RelativeOrAbsolute),
        json.GetProperty(nameof(PendingMove.FirstSeen)).GetDateTimeOffset(),
        json.GetProperty(nameof(PendingMove.Times)).GetInt32());

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static Uri? Address(JsonElement json, string name) => Text(json, name) is { } address ? new(address, UriKind.RelativeOrAbsolute) : null;

    private static int? Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    private static DateTimeOffset? Instant(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetDateTimeOffset() : null;

    private static TimeSpan? Time(JsonElement json, string name) =>
        Text(json, name) is { } span ? TimeSpan.ParseExact(span, Span, CultureInfo.InvariantCulture) : null;

    private static List<int> Numbers(JsonElement json, string name)
    {
        var numbers = new List<int>();
        if (json.TryGetProperty(name, out var values))
        {
            foreach (var value in values.EnumerateArray())
            {
                numbers.Add(value.GetInt32());
            }
        }

        return numbers;
    }
}
