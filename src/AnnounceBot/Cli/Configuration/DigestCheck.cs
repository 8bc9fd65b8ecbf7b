using AnnounceBot.Digests;
using AnnounceBot.Digests.Composing;

namespace AnnounceBot.Cli.Configuration;

/// <summary>What no single setting of the round-up can know of itself.</summary>
internal static class DigestCheck
{
    /// <summary>Trying a template takes a moment, and those that come with the bot are right.</summary>
    public static DigestOptions Usual { get; } = new();

    /// <param name="root">Of the whole configuration.</param>
    public static IEnumerable<Mistake> Mistakes(Settings settings, Node root)
    {
        var digest = settings.Digest;
        foreach (var (key, template, usual) in new[] { ("title", digest.Title, Usual.Title), ("intro", digest.Intro, Usual.Intro), ("closing", digest.Closing, Usual.Closing) })
        {
            foreach (var reason in template is null || template == usual ? [] : HeadingTemplate.MistakesIn(template, settings.Community))
                yield return new(Place(root, key), $"digest.{key}", reason);
        }

        for (var i = 0; i < digest.Sections.Count; i++)
        {
            var written = Setting(root, "sections")?.Items.ElementAtOrDefault(i);
            if (WhyNoSection(digest.Sections, i, written) is { } reason)
                yield return new(written?.Place ?? Place(root, "sections"), $"digest.sections[{i}]", reason);
        }

        // Patterns that cannot be read are not among these, so they are found by what they say.
        foreach (var pattern in digest.Series.Where(pattern => !pattern.GetGroupNames().Contains(SeriesFinder.NameGroup)).Select(pattern => pattern.ToString()))
        {
            var (at, written) = Setting(root, "series")?.Items.Index().FirstOrDefault(item => item.Item.Text == pattern) ?? default;
            yield return new(written?.Place ?? Place(root, "series"), written is null ? "digest.series" : $"digest.series[{at}]", $"\"{pattern}\" has no group (?<{SeriesFinder.NameGroup}>...) around what tells the titles apart.");
        }
    }

    /// <param name="written">Of a match with a mistake that is told already, there is none.</param>
    private static string? WhyNoSection(IReadOnlyList<SectionOptions> sections, int at, Node? written) => sections[at] switch
    {
        { Tags.Count: 0, Match: null } when written?.Members.ContainsKey("match") != true => "says no posts: give tags, match or both.",
        { Title: var title } when sections.Take(at).Any(section => string.Equals(section.Title, title, StringComparison.OrdinalIgnoreCase)) => $"\"{title}\" is there twice; keep one, with the tags of both.",
        _ => null,
    };

    private static string Place(Node root, string key) => (Setting(root, key) ?? root.Members.GetValueOrDefault("digest") ?? root).Place;

    private static Node? Setting(Node root, string key) => root.Members.GetValueOrDefault("digest")?.Members.GetValueOrDefault(key);
}
