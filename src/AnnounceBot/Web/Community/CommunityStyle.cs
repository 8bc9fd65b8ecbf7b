namespace AnnounceBot.Web.Community;

/// <summary>How the community's pages look: in the reader's own colours, however narrow.</summary>
internal static class CommunityStyle
{
    public const string Element = $"<style>\n{Rules}\n</style>";

    private const string Rules = """
        :root { color-scheme: light dark; --paper: #fbfaf8; --ink: #23211f; --quiet: #6b655f; --line: #e2ddd6; --link: #8a4600; }
        @media (prefers-color-scheme: dark) { :root { --paper: #1b1a19; --ink: #edeae6; --quiet: #a39c94; --line: #3a3733; --link: #f0b264; } }
        html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
        body { margin: 0 auto; max-width: 42rem; padding: 1.5rem 1.25rem 3rem; overflow-wrap: anywhere; }
        a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
        a:hover { text-decoration-thickness: 2px; }
        h1 { margin: 1.5rem 0 1rem; font-size: clamp(1.6rem, 5vw, 2.1rem); line-height: 1.2; text-wrap: balance; }
        h2 { margin: 2.5rem 0 1rem; font-size: 1.3rem; line-height: 1.3; }
        h3 { margin: 0 0 .25rem; font-size: 1.1rem; line-height: 1.35; }
        p, ul { margin: 0 0 .75rem; }
        article { margin: 1.5rem 0; }
        article > h3 + p { margin-bottom: .25rem; color: var(--quiet); }
        blockquote { margin: .5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
        .list { padding: 0; list-style: none; }
        .list li { margin: 0 0 .9rem; }
        .quiet { color: var(--quiet); font-size: .9375rem; }
        .list .quiet { display: block; }
        .site { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; font-size: .9375rem; }
        .site a:not(:hover) { text-decoration: none; }
        .site a:first-child { margin-inline-end: auto; font-weight: 600; }
        .around { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 1.5rem; margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .9375rem; }
        .around a:last-child { text-align: end; }
        """;
}
