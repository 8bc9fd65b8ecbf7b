using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using AnnounceBot.Submissions.Drafts;

namespace AnnounceBot.Submissions;

/// <summary>How the answers to somebody who submits look.</summary>
internal sealed class SubmitLook(SubmitWords words, SubmissionsOptions options)
{
    private const int CardTitle = 250, ExcerptLength = 600, LineLength = 300, FooterLength = 300;

    public async Task<Reply> ShowAsync(Person person, SubmitAnswer answer, CancellationToken cancellationToken) => answer switch
    {
        SubmitAnswer.Preview preview => new(Preview(person, preview)),
        SubmitAnswer.Words said => Reply.Saying(said.Text),
        SubmitAnswer.Known { Thing: var known } => Reply.Saying(await words.OfAsync(known, person.Id, cancellationToken)),
        SubmitAnswer.Sent { Submission: var sent } => Reply.Saying(await words.OfAsync(sent, cancellationToken)),
        _ => throw new InvalidOperationException($"{answer} is nothing to be told."),
    };

    private ChatMessage Preview(Person person, SubmitAnswer.Preview preview)
    {
        var (id, draft) = (preview.Id, preview.Draft);
        var noTitle = Fields.WhyNoTitle(draft.Title);
        return new()
        {
            Text = string.Join('\n', Lines(person, draft).Prepend(preview.Remark ?? noTitle).OfType<string>()),
            Card = Card(draft),
            Buttons = [.. SubmitButtons.Of(id, draft, canBeSent: noTitle is null)],
        };
    }

    private IEnumerable<string> Lines(Person person, SubmissionDraft draft)
    {
        if (draft.OtherLinks.Count > 0)
            yield return $"There are {draft.OtherLinks.Count + 1} links in what you chose. I took {Markdown.Escape(Inert.OneLine(draft.Link), LineLength)}; the buttons below take another.";
        yield return (draft.Kind, person.HasOneOf(options.TrustedRoles)) switch
        {
            (SubmissionKind.Feed, _) => "**Shall I watch this blog from now on?** If you send this, the moderators decide. Nothing is sent yet.",
            (_, true) => "**This is how it looks. Nothing is sent yet.** Your role is trusted: it needs no approval.",
            _ => "**This is what the moderators will see. Nothing is sent yet.**",
        };
        if (draft.KeptQuiet is { } because)
            yield return $"I know it already and did not announce it: {Unannounced.Kindly(because)}{(draft.Issue is { } number ? $" It is already in issue {number} of the round-up." : "")} If you send it, it is announced{(person.HasOneOf(options.TrustedRoles) ? "" : " once a moderator approves it")}.";
        else if (draft.WatchedAs is { } blog)
            yield return $"I watch {Markdown.Escape(Inert.OneLine(blog), LineLength)} already, so its new posts come by themselves; this one I do not know.";
        if (draft.Note is { } note)
            yield return $"Your note to the moderators:\n{Markdown.Quote(Markdown.Escape(Inert.Lines(note), 900))}";
    }

    private static Card Card(SubmissionDraft draft)
    {
        var link = WebAddress.TryParse(draft.Link, out var address) ? address : null;
        var title = draft.Title.Length > 0 ? Markdown.Escape(Inert.OneLine(draft.Title), CardTitle) : "(no title)";
        return new()
        {
            Title = HonestLinks.Title(title, link?.Whole),
            Link = link?.Whole,
            Author = draft.Author is { } author ? Inert.OneLine(author) : null,
            Text = draft.Kind == SubmissionKind.Feed ? LastPosts(draft.LastPosts) : Excerpt(draft.Excerpt),
            Footer = Graphemes.Cut(string.Join(" · ", new[] { draft.Site, link?.Host, string.Join(", ", draft.Tags) }.Where(part => !string.IsNullOrEmpty(part)).Distinct().Select(part => Inert.OneLine(part!))), FooterLength),
            PublishedAt = draft.PublishedAt,
            Image = WebAddress.TryParse(draft.Image, out var image) ? image.Whole : null,
        };
    }

    private static string? Excerpt(string? excerpt) =>
        excerpt is not null && Feeds.Excerpt.Shorten(Inert.Lines(excerpt), ExcerptLength) is { Length: > 0 } shown ? Markdown.Quote(Markdown.Escape(shown)) : null;

    private static string LastPosts(IReadOnlyList<DraftPost> posts) => posts.Count == 0
        ? "It has no posts yet."
        : string.Join('\n', posts.Select(post => $"* {SubmitWords.Linked(post.Title, post.Link)}{(post.At is { } at ? $", {When.Relative(at)}" : "")}").Prepend("Its last posts:"));
}
