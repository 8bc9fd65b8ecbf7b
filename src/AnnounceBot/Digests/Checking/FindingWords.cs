using System.Globalization;
using AnnounceBot.Chat;

namespace AnnounceBot.Digests.Checking;

/// <summary>What the linter finds, for moderators; null: nothing.</summary>
internal static class FindingWords
{
    /// <summary>More than that is no quotation any more, whatever is configured.</summary>
    private const int LongestQuote = 1500;

    private const int LeadLength = 100;

    public static string? Link(CheckedPost post, LinkState? state) => state switch
    {
        null => $"{post.Named} has no link that a browser can follow. Leave it out.",
        LinkState.Dead dead => $"{post.Named}: {Linked("its link", post.Post.Link)} is dead ({dead.Status}). Leave it out, or add it again from where it stands now.",
        LinkState.Broken broken => $"{post.Named}: {broken.Why}",
        LinkState.LeadsOn on => $"{post.Named}: {Linked("its link", post.Post.Link)} leads on to {Linked(Markdown.Escape(on.To.IdnHost + on.To.AbsolutePath, LeadLength), on.To.AbsoluteUri)}. Is that still the post?",
        _ => null,
    };

    public static string? Author(CheckedPost post) => post.Author is null ? $"{post.Named} names no author. Edit it to add one." : null;

    /// <param name="longest">As configured.</param>
    public static string? Excerpt(CheckedPost post, int longest)
    {
        if (post.Excerpt is not { } excerpt)
            return $"{post.Named} has no excerpt. Edit it to add one, or let its title speak.";
        var (quoted, most) = post.Wording.Excerpt is null ? (Math.Min(excerpt.Length, longest), LongestQuote) : (excerpt.Length, Math.Min(longest, LongestQuote));
        return quoted > most ? $"{post.Named} quotes {quoted} characters, more than {most}. Shorten its excerpt: the rest is for its own page." : null;
    }

    /// <param name="culture">The community's.</param>
    public static string? Language(CheckedPost post, CultureInfo culture)
    {
        var tag = post.Post.Language?.Split('-', '_')[0].Trim().ToLowerInvariant();
        return tag is { Length: 2 or 3 } && tag.All(char.IsAsciiLetter) && tag != culture.TwoLetterISOLanguageName && tag != culture.ThreeLetterISOLanguageName && tag is not ("und" or "mul" or "zxx")
            ? $"{post.Named} is in {NameOf(tag)}. If not everybody here reads that, say so in its title."
            : null;
    }

    /// <param name="leads">What titles share that a moderator made a series of.</param>
    public static IEnumerable<string> Series(IReadOnlyList<string> leads, IReadOnlyList<CheckedPost> posts) =>
        from lead in leads
        let count = posts.Count(post => post.Title.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
        where count < 2
        select $"The series “{Markdown.Escape(lead, LeadLength)}” has {(count == 0 ? "no post" : "only one post")} in this issue, so it is not shown as one.";

    public static string? Unseen(IReadOnlyDictionary<Uri, LinkState> states) => states.Values.Count(state => state is LinkState.Unseen) switch
    {
        0 => null,
        var unseen => $"There was no time to look at {unseen} of {states.Count} links. Ask again in a minute, and I look at the rest.",
    };

    private static string Linked(string label, string address) => Markdown.Link(label, new Uri(address));

    private static string NameOf(string tag)
    {
        var name = CultureInfo.GetCultureInfo(tag).EnglishName;
        return name == tag || name.StartsWith("Unknown", StringComparison.Ordinal) ? $"another language ({tag})" : name;
    }
}
