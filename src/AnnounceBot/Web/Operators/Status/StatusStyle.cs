namespace AnnounceBot.Web.Operators.Status;

/// <summary>How the status page looks: in the reader's own colours, from a telephone's width on.</summary>
internal static class StatusStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --paper: #fbfaf8; --card: #ffffff; --ink: #23211f; --quiet: #6b655f; --line: #e4e0da; --link: #1a5a96; --good: #2c6e49; --ask: #8a5a00; --bad: #a8322a; --bar: #7a9cba; }
        @media (prefers-color-scheme: dark) { :root { --paper: #1b1a19; --card: #242221; --ink: #edeae6; --quiet: #a39c94; --line: #3a3734; --link: #8fc1ee; --good: #7fc99b; --ask: #e6b566; --bad: #f09a90; --bar: #6f93b3; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 64rem; padding: 1.5rem 1rem 2rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
        a { color: var(--link); }
        h1 { margin: 0 0 1.25rem; font-size: 1.75rem; line-height: 1.2; }
        h2 { margin: 0 0 .5rem; font-size: 1.125rem; }
        h2 small, small { color: var(--quiet); font-size: .875rem; font-weight: normal; }
        section { margin: 0 0 2rem; }
        .site { margin: 0; color: var(--quiet); }
        .quiet, footer { color: var(--quiet); font-size: .875rem; }
        code { font-size: .9em; }
        .summary { padding: .875rem 1rem; border: 1px solid var(--line); border-inline-start: .375rem solid var(--tone); border-radius: .375rem; background: var(--card); margin-bottom: 1rem; }
        .summary h2 { margin: 0; color: var(--tone); }
        .summary ul { margin: .375rem 0 0; padding-inline-start: 1.25rem; }
        .good { --tone: var(--good); } .ask { --tone: var(--ask); } .bad { --tone: var(--bad); }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 0 0 2rem; }
        .tiles div { padding: .625rem .875rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--card); }
        .tiles dt { color: var(--quiet); font-size: .875rem; }
        .tiles dd { margin: 0; font-size: 1.25rem; line-height: 1.3; }
        .tiles small { display: block; line-height: 1.4; }
        table { width: 100%; border-collapse: collapse; }
        th, td { padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: normal; }
        thead th { border: 0; padding-top: 0; color: var(--quiet); font-size: .875rem; }
        th:last-child, td:last-child { padding-inline-end: 0; }
        .feeds th:nth-child(2), .feeds td:nth-child(2) { width: 8rem; }
        .feeds th:nth-child(3), .feeds td:nth-child(3) { width: 6rem; }
        .feeds td small { display: block; }
        .feeds p { margin: .125rem 0 0; font-size: .875rem; }
        .state { color: var(--ask); } .gone .state, li.failed .state { color: var(--bad); } .paused .state, .new .state, .moved .state { color: var(--quiet); }
        .number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .spark { display: block; fill: var(--bar); } .spark .none { fill: var(--line); }
        .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); column-gap: 2.5rem; }
        .lines { margin: 0; padding: 0; list-style: none; }
        .lines li { padding: .375rem 0; border-top: 1px solid var(--line); }
        .lines small { display: block; }
        time { white-space: nowrap; }
        @media (max-width: 30rem) {
          h1 { font-size: 1.5rem; }
          .tiles { grid-template-columns: 1fr 1fr; }
          th, td { padding-inline-end: .5rem; }
          .feeds, .feeds tbody { display: block; }
          .feeds thead { display: none; }
          .feeds tr { display: grid; grid-template-columns: 1fr auto; align-items: end; padding: .5rem 0; border-top: 1px solid var(--line); }
          .feeds tr > * { width: auto !important; padding: 0; border: 0; }
          .feeds th { grid-column: 1 / -1; }
          .feeds td:nth-child(2) { color: var(--quiet); font-size: .875rem; }
          .feeds td:nth-child(2)::before { content: "read "; }
          .feeds td small { display: inline; }
          .feeds td small::before { content: ", "; }
        }
        """;
}
