using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Threading.Channels;
using System.Xml;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Benchmarks.EndToEnd;

/// <summary>The least that a poller in .NET can do: conditional requests, a forward reader, and all rows in one transaction. No guard, no repair, no text, no index.</summary>
internal static class PollFloor
{
    public const string Verb = "poll-floor";

    private const int Concurrency = 16;

    private static readonly XmlReaderSettings Settings = new() { Async = false, DtdProcessing = DtdProcessing.Ignore, IgnoreWhitespace = true };

    /// <summary>Polls <c>ADDRESS/1</c> to <c>ADDRESS/FEEDS</c> and prints how many entries were not known.</summary>
    public static async Task RunAsync(string address, int feeds, string path)
    {
        SQLitePCL.Batteries_V2.Init();
        using var store = new SqliteConnection($"Data Source={path};Pooling=False");
        store.Open();
        Execute(store, """
            PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS feeds (url TEXT PRIMARY KEY, etag TEXT, modified TEXT);
            CREATE TABLE IF NOT EXISTS entries (feed TEXT, guid TEXT, link TEXT, title TEXT, published TEXT, content TEXT, PRIMARY KEY (feed, guid)) WITHOUT ROWID;
            """);
        var known = Known(store);
        var fetched = Channel.CreateBounded<Document>(Concurrency);
        var stored = StoreAsync(store, fetched.Reader);
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli });
        var all = new ParallelOptions { MaxDegreeOfParallelism = Concurrency };
        await Parallel.ForEachAsync(Enumerable.Range(1, feeds).Select(number => $"{address}/{number}"), all, async (url, stopped) =>
        {
            if (await FetchAsync(http, url, known.GetValueOrDefault(url), stopped) is { } document)
                await fetched.Writer.WriteAsync(document, stopped);
        });
        fetched.Writer.Complete();
        Console.WriteLine((await stored).ToString(CultureInfo.InvariantCulture));
    }

    private static Dictionary<string, (string? ETag, string? Modified)> Known(SqliteConnection store)
    {
        using var select = store.CreateCommand();
        select.CommandText = "SELECT url, etag, modified FROM feeds";
        using var reader = select.ExecuteReader();
        var known = new Dictionary<string, (string?, string?)>();
        while (reader.Read())
            known[reader.GetString(0)] = (reader.IsDBNull(1) ? null : reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2));
        return known;
    }

    private static async Task<Document?> FetchAsync(HttpClient http, string url, (string? ETag, string? Modified) known, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (known.ETag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known.ETag);
        if (known.Modified is not null)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", known.Modified);
        using var answer = await http.SendAsync(request, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.NotModified)
            return null;
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        return new(url, Header(answer.Headers, "ETag"), Header(answer.Content.Headers, "Last-Modified"), Read(body));
    }

    private static string? Header(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static List<string?[]> Read(Stream body)
    {
        using var xml = XmlReader.Create(body, Settings);
        var entries = new List<string?[]>();
        string?[]? entry = null;
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "item")
                entries.Add(entry = new string?[5]);
            if (xml.NodeType == XmlNodeType.Element && entry is not null && FieldOf(xml.LocalName) is { } field)
                entry[field] = xml.ReadElementContentAsString();
            else
                xml.Read();
        }

        return entries;
    }

    private static int? FieldOf(string element) => element switch
    {
        "guid" => 0,
        "link" => 1,
        "title" => 2,
        "pubDate" => 3,
        "encoded" => 4,
        _ => null,
    };

    /// <summary>As they are read, so that none has to be kept.</summary>
    private static async Task<int> StoreAsync(SqliteConnection store, ChannelReader<Document> documents)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var transaction = store.BeginTransaction();
        using var feed = Prepare(store, "INSERT OR REPLACE INTO feeds VALUES (@0, @1, @2)", 3);
        using var insert = Prepare(store, "INSERT OR IGNORE INTO entries VALUES (@0, @1, @2, @3, @4, @5)", 6);
        var added = 0;
        await foreach (var document in documents.ReadAllAsync())
        {
            Execute(feed, document.Url, document.ETag, document.Modified);
            foreach (var entry in document.Entries)
                added += Execute(insert, [document.Url, .. entry]);
        }

        transaction.Commit();
        return added;
    }

    private static SqliteCommand Prepare(SqliteConnection store, string sql, int parameters)
    {
        var command = store.CreateCommand();
#pragma warning disable CA2100 // constants of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"@{i}" });
        return command;
    }

    private static int Execute(SqliteCommand command, params ReadOnlySpan<string?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = (object?)values[i] ?? DBNull.Value;
        return command.ExecuteNonQuery();
    }

    private static void Execute(SqliteConnection store, string sql)
    {
        using var command = Prepare(store, sql, 0);
        command.ExecuteNonQuery();
    }

    private sealed record Document(string Url, string? ETag, string? Modified, List<string?[]> Entries);
}
