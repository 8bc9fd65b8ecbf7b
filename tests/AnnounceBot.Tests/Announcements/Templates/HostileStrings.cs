namespace AnnounceBot.Tests.Announcements.Templates;

/// <summary>What a blogger, or whoever took over a blog, could write to make the bot say something that it does not mean.</summary>
internal static class HostileStrings
{
    private const string Id = "123456789012345678";

    public static IReadOnlyList<string> Mentions { get; } =
    [
        "@everyone", "@here", "hello @everyone!", "@\u200Beveryone", "\\@everyone", "\\\\@everyone", "@every\u200Bone", "＠everyone", "@everyone@here", "(@everyone)",
        $"<@{Id}>", $"<@!{Id}>", $"<@&{Id}>", $"<#{Id}>", "<#1>", $"\\<@{Id}>", $"\\\\<@{Id}>", $"<<@{Id}>>", $"<@{Id}", $"< @{Id}>", $"<\u200B@{Id}>", $"`<@{Id}>", $"[<@{Id}>]", $"<@\n{Id}>",
        $"</digest preview:{Id}>", "</x:1>", "<id:customize>", "<id:browse>", "<id:guide>", "<id:home>", "<id:linked-roles>", $"<:lamp:{Id}>", $"<a:lamp:{Id}>", "<:x:1>", ":smile:", ":smile::+1:", "a:joy:b", "::skin-tone-2:",
        "<t:1700000000>", "<t:1700000000:R>", "<t:0:F>", "t:0:R", "<t:-1:R>", "/everyone", "!everyone", "#general", "<sound:0:1>",
    ];

    public static IReadOnlyList<string> Markup { get; } =
    [
        "*slanted*", "_slanted_", "**bold**", "***both***", "__under__", "~~gone~~", "||spoiler||", "||a||b||", "`code`", "``co`de``", "```fence```", "```js\nlet a = 1;\n```", "```\n@everyone\n```", "``` ", "`", "``", "```",
        "a_b_c", "2 * 3 * 4", "*", "**", "****", "_", "__", "___", "~", "~~", "|", "||", "\\", "\\\\", "\\\\\\", "\\*not\\*", "**open", "close**", "*a **b* c**", "__a _b_ c__", "¯\\_(ツ)_/¯",
        "# Heading", "## Heading", "### Heading", "#Heading", " # Heading", "\t# Heading", "\u3000# Heading", "\u200B# Heading", "a\n# Heading", "a\r# Heading", "a\u2028# Heading", "a\u0085# Heading", "a\v# Heading", "-# small", "a\n-# small",
        "- item", "* item", "+ item", "1. item", "1) item", "99. item", "a\n- item\n  - deeper", "a\n1. item", ". item", "---", "***\n", "===", "a\n===", "=== text", "a\n=== title\nb",
        "> quote", ">> quote", ">>> quote", "a\n> quote", "a\n>>> quote", "a\n\nb", "a\n\n\n\n\n\n\n\n\nb", "\n\n\n", "a\n \nb", "a\r\n\r\nb", "| a | b |\n|---|---|", "a<br>b",
        "[label](https://evil.example)", "[label](<https://evil.example>)", "[label]( https://evil.example )", "[label](https://evil.example \"title\")", "[a](b)", "[[a]](https://evil.example)", "![picture](https://evil.example/x.png)",
        "](https://evil.example)", "[", "]", "](", ")](", "[a", "a](<https://evil.example>) [b", "\\](https://evil.example)", "[a]\n(https://evil.example)", "(https://evil.example)", "[^1]", "[a][b]", "[a]: https://evil.example",
    ];

    public static IReadOnlyList<string> Links { get; } =
    [
        "https://evil.example", "http://evil.example/a_b_(c)", "<https://evil.example>", "see https://evil.example.", "HTTPS://EVIL.EXAMPLE", "https:\\/\\/evil.example", "https\u200B://evil.example", "https:\n//evil.example", "//evil.example",
        "steam://run/1", "discord://-/channels/1", "mailto:a@evil.example", "<mailto:a@evil.example>", "tel:+1", "<+15550100>", "javascript:alert(1)", "data:text/html,<b>", "file:///etc/passwd", "ftp://evil.example",
        "discord.gg/lantern", "https://discord.gg/lantern", "DISCORD.GG/lantern", "discord.com/invite/lantern", "discordapp.com/invite/lantern", "join discord.gg/lantern now", "discord.gift/x", "discord.new/x",
        "https://paypal.com/login", "paypal.com", "www.paypal.com/login", "Log in at paypal.com now", "раураl.com", "paypal．com", "pay\u200Dpal.com", "http://127.0.0.1/", "https://ada.example@evil.example/", "xn--pypal-4ve.com", "127.0.0.1",
    ];

    public static IReadOnlyList<string> Letters { get; } =
    [
        "\u202Eesrever\u202C", "\u202Dover\u202C", "\u2066isolate\u2069", "\u2067right\u2069", "\u2068first\u2069", "\u202Anested\u202Bdeeper", "\u200Eleft", "\u200Fright", "\u061Cmark",
        "zero\u200Bwidth", "join\u200Der", "non\u200Cjoiner", "\uFEFFbom", "soft\u00ADhyphen", "word\u2060joiner", "invisible\u2064plus", "\u180E", "\u3164", "\u2800\u2800", "\u115F\u1160", "\u00A0\u00A0", "\u200B", "\u200B\u200B",
        "Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A\u030B\u030C\u030D\u030E\u030F\u0310algo", "e\u0301", "\u0301start", "a\u20DD\u20DD\u20DD\u20DD\u20DD\u20DD\u20DD\u20DDb",
        "\0", "a\0b", "\u0001", "a\u0001> b", "a\u0002b\u0003c", "\u0007bell", "\u001b[31mred\u001b[0m", "\u001b]8;;https://evil.example\u0007link", "\u007F", "\u009B31m", "\b\b\b", "\uFFFE\uFFFF", "\uFFF9a\uFFFAb\uFFFB",
        "\ud800", "a\udc00b", "\ud83d", "😀", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "a\U000E0041\U000E0042", "🇵🇹", "☎\uFE0F", "\U0001D400\U0001D401",
        "مرحبا بالعالم", "שלום עולם", "محمد (Ada) 123", "می\u200Cخواهم", "日本語のとても長い題名", "한국어 제목", "हिन्दी शीर्षक", "ภาษาไทย", "Ünïcödé", "ｆｕｌｌｗｉｄｔｈ ＠ｅｖｅｒｙｏｎｅ", "\uE000private",
    ];

    public static IReadOnlyList<string> Programs { get; } =
    [
        "{{title}}", "{{{title}}}", "{{#if title}}", "{{/if}}", "{{else}}", "{{> partial}}", "{{!-- --}}", "{{link title link}}", "\\{{title}}", "{{constructor}}", "{{__proto__}}", "${title}", "#{title}", "<%= title %>", "{% raw %}", "%s%n", "{0}",
        "<b>bold</b>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- comment -->", "<a href=\"https://evil.example\">a</a>", "&lt;b&gt;", "&#64;everyone", "&amp;", "'; DROP TABLE posts; --", "\"quoted\"", "$(rm -rf /)",
    ];

    public static IReadOnlyList<string> Sizes { get; } =
    [
        new('a', 10_000), new('*', 10_000), new('\\', 10_000), new('@', 3_000), new('[', 3_000), new('`', 3_000), new('語', 5_000), new('\n', 5_000), string.Concat(Enumerable.Repeat("> ", 2_000)), string.Concat(Enumerable.Repeat("😀", 3_000)),
        string.Concat(Enumerable.Repeat("**word** ", 1_000)), string.Concat(Enumerable.Repeat("https://evil.example/ ", 500)), string.Concat(Enumerable.Repeat("a.", 3_000)), string.Concat(Enumerable.Repeat("[a](https://evil.example)", 300)), "a" + new string('\u0301', 5_000),
        string.Concat(Enumerable.Repeat("line\n", 1_000)), string.Concat(Enumerable.Repeat("paypal.com ", 300)),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Mentions, .. Markup, .. Links, .. Letters, .. Programs, .. Sizes];
}
