using System.Text;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Digests.Publishing;

/// <summary>Hands out issues as files: the bytes that were stored when they were published.</summary>
internal static class IssueExport
{
    public const string Markdown = "markdown", Text = "text", Html = "html", Json = "json";

    public static AttachedFile File(PublishedIssue issue, string format)
    {
        var stem = issue.Renderings.FileName.Split('.')[0];
        var (name, text, type) = format switch
        {
            Markdown => (issue.Renderings.FileName, issue.Renderings.Markdown, "text/markdown; charset=utf-8"),
            Text => ($"{stem}.txt", issue.Renderings.Text, "text/plain; charset=utf-8"),
            Html => ($"{stem}.html", issue.Renderings.Html, "text/html; charset=utf-8"),
            Json => ($"{stem}.json", issue.Json, "application/json"),
            _ => throw new ArgumentException($"\"{format}\" is no format that issues are handed out in.", nameof(format)),
        };
        return new(name, Encoding.UTF8.GetBytes(text)) { ContentType = type };
    }
}
