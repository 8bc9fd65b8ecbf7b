using System.Text.RegularExpressions;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements.Templates;

/// <summary>Strangers' texts in every place of every template: nothing of them means anything to Discord.</summary>
public sealed partial class HostileTests : IDisposable
{
    private const string Harmless = "Zqx7";

    /// <summary>So long a text is shown whole by every template.</summary>
    private const int Whole = 60;

    /// <summary>Said after a link whose label names another.</summary>
    private const string RealHost = " (ada.example)";

    // Every way to write a value, with markup of the template's own around it.
    private const string EveryWay = """
        === text
        # {{title}}
        **{{title}}** *{{{author}}}* __{{blog}}__ ||{{title}}|| ~~{{title}}~~
        > {{excerpt}}
        - {{title}}
        1. {{author}}
        -# {{blog}}
        {{upper title}} {{lower author}} {{truncate title 5000}} {{join tags " + "}} {{#each tags}}({{this}}){{/each}} {{plural 1 title blog}}
        [{{title}}]({{link}}) {{link title link}} {{link}} <{{link}}>
        {{quote title}}
        === title
        {{title}} {{link author link}}
        === link
        {{link}}
        === author
        {{title}} {{quote author}} {{link blog link}}
        === description
        {{excerpt}}
        {{quote excerpt}}
        === footer
        {{excerpt}} {{blog}} {{join tags ", "}}
        """;

    private static readonly (string Place, Func<Post, string, Post> Put)[] Places =
    [
        ("title", (post, text) => post with { Title = text }),
        ("author", (post, text) => post with { Author = text }),
        ("excerpt", (post, text) => post with { Excerpt = text }),
        ("tag", (post, text) => post with { Tags = ["one", text, "three"] }),
        ("blog", (post, _) => post),
    ];

    private readonly TempFolder _folder = new();
    private readonly Looks _looks;

    public HostileTests()
    {
        File.WriteAllText(_folder.File("every-way.hbs"), EveryWay);
        _looks = Some.Looks(_folder.Path);
        _looks.Mistakes.ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void There_are_many_of_them()
    {
        HostileStrings.All.Distinct().Count().ShouldBeGreaterThanOrEqualTo(150);
    }

    [Fact]
    public void They_never_make_a_message_that_is_too_long()
    {
        foreach (var message in Cases(HostileStrings.All).Select(item => item.Message))
        {
            (message.Text?.Length ?? 0).ShouldBeLessThanOrEqualTo(1900);
            var card = message.Card ?? new();
            ((card.Title?.Length ?? 0) <= 256 && (card.Author?.Length ?? 0) <= 256 && (card.Text?.Length ?? 0) <= 4096 && (card.Footer?.Length ?? 0) <= 500).ShouldBeTrue(card.ToString());
        }
    }

    [Fact]
    public void They_never_invite_into_another_server()
    {
        foreach (var (template, place, what, message) in Cases(HostileStrings.Links))
        {
            foreach (var text in new[] { message.Text, message.Card?.Title, message.Card?.Text })
                Invite.IsMatch(text ?? "").ShouldBeFalse($"{template}, {place}, {what}");
        }
    }

    [NodeFact]
    public async Task They_are_shown_as_they_were_written_and_as_nothing_else()
    {
        var cases = Cases(HostileStrings.All).ToList();
        var harmless = Cases([Harmless, ""]).ToList();

        var shown = await PlaygroundRenderer.ShowAsync([.. cases.Concat(harmless).Select(item => item.Message)]);

        shown.Count.ShouldBe(cases.Count + harmless.Count);
        var expected = harmless.Zip(shown.Skip(cases.Count)).ToDictionary(pair => (pair.First.Template, pair.First.Place, IsThere: pair.First.Text.Length > 0), pair => pair.Second);
        var wrong = cases.Zip(shown).Select(pair => Wrong(pair.First, pair.Second, expected[(pair.First.Template, pair.First.Place, Inert.Lines(pair.First.Text).Length > 0)])).OfType<string>().ToList();
        wrong.Count.ShouldBe(0, string.Join('\n', wrong.Take(40)));
    }

    [NodeFact]
    public async Task A_hostile_address_is_a_link_to_where_it_says_or_none()
    {
        var addresses = HostileStrings.All.Concat(HostileStrings.All.Select(text => $"https://evil.example/{text}")).Where(text => text.Length < 200 || text.Length > 4000).ToList();
        var cases = addresses.SelectMany(link => _looks.Names.Select(name => (Link: link, Name: name, Message: _looks.Of(Some.Post() with { Link = link, Image = link }, "Blog", name)))).ToList();
        var plain = new[] { "https://evil.example/", "" }.SelectMany(link => _looks.Names.Select(name => (link.Length > 0, name, _looks.Of(Some.Post() with { Link = link, Image = link }, "Blog", name)))).ToList();

        var shown = await PlaygroundRenderer.ShowAsync([.. cases.Select(item => item.Message), .. plain.Select(item => item.Item3)]);

        var expected = plain.Zip(shown.Skip(cases.Count)).ToDictionary(pair => (pair.First.Item1, pair.First.name), pair => Links.Replace(pair.Second.Shape, " link"));
        var wrong = cases.Zip(shown).Where(pair => Links.Replace(pair.Second.Shape, " link") != expected[(WebAddress.TryParse(pair.First.Link, out _), pair.First.Name)]).ToList();
        wrong.Count.ShouldBe(0, string.Join('\n', wrong.Take(20).Select(pair => $"{pair.First.Name}: {Escaped(pair.First.Link)}: {pair.Second.Shape}")));
    }

    private IEnumerable<Case> Cases(IEnumerable<string> texts) =>
        from text in texts
        from place in Places
        from template in _looks.Names
        select new Case(template, place.Place, text, _looks.Of(place.Put(Some.Post(link: "https://ada.example/1", tags: ["one"]), text), place.Place == "blog" ? text : "Blog", template));

    private static string? Wrong(Case item, Shown shown, Shown expected)
    {
        var text = Spaces(Inert.Lines(item.Text));
        var what = $"{item.Template}, {item.Place}, {Escaped(item.Text)}";
        if (shown.Shape != expected.Shape)
            return $"{what}\n  is      {shown.Shape}\n  must be {expected.Shape}";
        // What is too long is cut, here or there: that it means nothing is told by the shape.
        if (text.Length > Whole)
            return null;
        var strange = Strange(Spaces(shown.Text).Replace(RealHost, "", StringComparison.Ordinal), AnyHarmless.Split(Spaces(expected.Text)), text);
        return strange is null ? null : $"{what}\n  reads   {Escaped(shown.Text)}\n  must be {Escaped(expected.Text)}\n  not     {Escaped(strange)}";
    }

    /// <returns>What stands between the template's own words, and was not written so; null if all was.</returns>
    private static string? Strange(string shown, string[] own, string text)
    {
        if (!shown.StartsWith(own[0], StringComparison.Ordinal))
            return shown;
        var from = own[0].Length;
        for (var i = 1; i < own.Length; i++)
        {
            var isLast = i == own.Length - 1;
            var end = isLast ? shown.Length - own[i].Length : from - 1;
            while (!isLast && (end = shown.IndexOf(own[i], end + 1, StringComparison.Ordinal)) >= 0 && !IsAsWritten(shown[from..end], text))
                continue;
            if (end < from || (isLast && (!shown.EndsWith(own[i], StringComparison.Ordinal) || !IsAsWritten(shown[from..end], text))))
                return shown[from..];
            from = end + own[i].Length;
        }

        return null;
    }

    /// <summary>In small letters or capitals, too.</summary>
    private static bool IsAsWritten(string said, string text) => string.Equals(said, text, StringComparison.OrdinalIgnoreCase);

    private static string Spaces(string text) => White.Replace(text, " ").Trim();

    private static string Escaped(string text) => string.Concat(text.Take(200).Select(letter => letter is >= ' ' and <= '~' ? letter.ToString() : $"\\u{(int)letter:X4}"));

    private sealed record Case(string Template, string Place, string Text, ChatMessage Message);

    [GeneratedRegex(Harmless, RegexOptions.IgnoreCase)]
    private static partial Regex AnyHarmless { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex White { get; }

    [GeneratedRegex(" https?://[^>]*")]
    private static partial Regex Links { get; }

    [GeneratedRegex(@"discord(app)?\.(gg|com|gift|new)", RegexOptions.IgnoreCase)]
    private static partial Regex Invite { get; }
}
