using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Cli;

/// <summary>An event of the log as JSON: one object on one line, in ASCII; its members are promised in the README.</summary>
internal static class LogLine
{
    /// <param name="source">Who tells it.</param>
    /// <param name="fields">What the message was made of; those of our messages by their names.</param>
    public static string Json(
        DateTimeOffset time, LogLevel level, string source, string message, IEnumerable<KeyValuePair<string, object?>>? fields = null, Exception? exception = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("time", time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("level", LevelOf(level));
            json.WriteString("source", source);
            json.WriteString("message", message);
            Write(json, fields ?? []);
            if (exception is not null)
                json.WriteString("exception", exception.ToString());
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> fields)
    {
        var isBegun = false;
        foreach (var (name, value) in fields.Where(field => field.Key.Length > 0 && field.Key[0] != '{'))
        {
            if (!isBegun)
                json.WriteStartObject("fields");
            isBegun = true;
            json.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(name));
            Write(json, value);
        }

        if (isBegun)
            json.WriteEndObject();
    }

    /// <summary>Spans are seconds.</summary>
    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case TimeSpan span:
                json.WriteNumberValue(span.TotalSeconds);
                break;
            case DateTimeOffset moment:
                json.WriteStringValue(moment.UtcDateTime);
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static string LevelOf(LogLevel level) => level switch
    {
        LogLevel.Critical => "critical",
        LogLevel.Error => "error",
        LogLevel.Warning => "warning",
        LogLevel.Information => "info",
        _ => "debug",
    };
}
