using System.Text;
using AnnounceBot.Feeds.Pages;

namespace AnnounceBot.Feeds.Tests.Pages;

/// <summary>Reads pages for tests.</summary>
internal static class SamplePage
{
    public static readonly Uri Address = new("https://blog.example/2026/post");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Pages", "Samples");

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public static PageMetadata Sample(string name) => Of(Text(name));

    public static PageMetadata Of(string html, Uri? url = null) => PageReader.Read(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", url ?? Address);

    /// <summary>A page with something in its head and an article of one paragraph.</summary>
    public static PageMetadata WithHead(string head, Uri? url = null) => Of($"<!doctype html><html><head>{head}</head><body><article><p>Some words of an article.</p></article></body></html>", url);
}
