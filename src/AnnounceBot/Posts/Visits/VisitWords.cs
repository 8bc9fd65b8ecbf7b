using AnnounceBot.Chat;
using AnnounceBot.Feeds;

namespace AnnounceBot.Posts.Visits;

/// <summary>Why nothing came of a link, for the person who sent it.</summary>
internal static class VisitWords
{
    public const string NoAddress = "That is no web address. It begins with `https://` or `http://`; copy it from your browser's address line.";

    public const string TooLong = "That address is too long for me. Most pages have a shorter one: look for *Share* or *Permalink* there.";

    public static string Of(FailureKind kind, string host)
    {
        var site = Markdown.Escape(host, 100);
        return kind switch
        {
            FailureKind.Address or FailureKind.Redirect => $"{site} leads to something that is no web page. Open the link in your browser, and send me the address that you end up at.",
            FailureKind.NotAllowed => $"{site} is not a public address, or leads to one that is not, so I do not open it. Send a link that everybody can open.",
            FailureKind.Name => $"I cannot find a site called {site}. Is the address spelled right?",
            FailureKind.Certificate => $"{site} has no secure connection that works, so I do not open it. Its owner has to mend its certificate.",
            FailureKind.Timeout or FailureKind.Connection or FailureKind.Truncated => $"I cannot reach {site} now. Open the link in your browser: if it works there, try again in some minutes.",
            FailureKind.TooLarge => $"What {site} sends is too large to be a page. Send the page that tells about it.",
            _ => $"{site} sends nothing that I can read. Open the link in your browser: if it works there, tell a moderator.",
        };
    }

    public static string OfStatus(int status, string host)
    {
        var site = Markdown.Escape(host, 100);
        return status switch
        {
            404 or 410 => $"{site} has nothing at that address. Is it spelled right, and is it published yet?",
            401 => $"{site} asks for a password there. Send a link that everybody can open.",
            >= 400 and < 500 and not 429 => $"{site} does not let me open that page ({status}). Tell a moderator the link: they can look for themselves.",
            429 or >= 500 => $"{site} is busy or in trouble now. Try again in some minutes.",
            _ => $"{site} sends nothing that I can read. Open the link in your browser: if it works there, tell a moderator.",
        };
    }

    public static string NoPage(string host, string? mediaType) =>
        $"That is no web page{(mediaType is { } type ? $" but {Markdown.Escape(Inert.OneLine(type), 60)}" : "")}. Send the page on {Markdown.Escape(host, 100)} that tells about it.";
}
