using AnnounceBot.Digests;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Digests.Rendering;

/// <summary>A community's own pages.</summary>
public sealed class OwnTemplatesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_wins_over_the_one_that_comes_with_the_bot()
    {
        Write("digest.md", "# {{title}}\n{{#each sections}}{{#each blocks}}\n1. {{title}} of {{../../number}}\n{{/each}}{{/each}}\n");

        Rendered.Renderer(own: _folder.Path).Render(SomeIssues.Week).Markdown.ShouldStartWith("# Recent Lantern blogs, July 25, 2016\n\n1. TripleO, wicks and you: what's new in C# [part #1] of 12\n\n1. A lantern's tale of 12\n");
    }

    [Theory]
    [InlineData("{{#each sections}}{{posts}}{{/each}}", "there is no field \"posts\"")]
    [InlineData("{{#each sections}}\n{{number}}{{/each}}", "within #each write ../number.")]
    [InlineData("{{#each sections}}{{#each ../sections}}{{/each}}{{/each}}", "within #each there can be #each of blocks only.")]
    [InlineData("{{#each sections}}{{#each blocks}}{{title}}{{/each}}", "{{#each}} is not ended")]
    [InlineData("{{utc date \"%\"}}", "utc knows no format \"%\"")]
    public void A_mistake_is_told_and_the_page_is_rendered_all_the_same(string template, string reason)
    {
        Write("digest.md", template);

        var renderer = Rendered.Renderer(own: _folder.Path);

        var mistake = renderer.Mistakes.ShouldHaveSingleItem();
        mistake.File.ShouldBe(Path.Combine(_folder.Path, "digest.md.hbs"));
        mistake.Reason.ShouldContain(reason);
        renderer.Render(SomeIssues.Week).Markdown.ShouldBe(Rendered.Of(SomeIssues.Week).Markdown);
    }

    [Fact]
    public void Jekyll_gets_its_posts()
    {
        Write("digest.md", "---\nlayout: post\ntitle: {{title}}\ndate: {{utc date \"yyyy-MM-dd HH:mm:ss\"}} +0000\ntags:\n{{#each tags}}\n  - {{this}}\n{{/each}}\n---\n\n{{intro}}\n");

        var page = Rendered.Renderer(new DigestOptions { FileName = "{{date}}-{{slug}}.md" }, _folder.Path).Render(SomeIssues.Month);

        page.FileName.ShouldBe("2016-08-25-recent-lantern-blogs-august.md");
        page.Markdown.ShouldStartWith("---\nlayout: post\ntitle: \"Recent Lantern blogs: August\"\ndate: 2016-08-25 15:01:57 +0000\ntags:\n  - lantern\n  - blogs\n  - c#\n---\n\nHere's what");
    }

    [Fact]
    public void Hugo_gets_its_posts()
    {
        Write("digest.md", "+++\ntitle = \"{{title}}\"\ndate = {{utc date \"yyyy-MM-ddTHH:mm:ssZ\"}}\ntags = [{{#each tags}}{{#unless @first}}, {{/unless}}{{this}}{{/each}}]\n+++\n\n{{intro}}\n");

        var page = Rendered.Renderer(new DigestOptions { FileName = "{{slug}}-{{number}}.md" }, _folder.Path).Render(SomeIssues.Hostile);

        page.FileName.ShouldBe("lamps-b-oil-b-yes-no-15.md");
        page.Markdown.ShouldStartWith("+++\ntitle = \"\\\"Lamps\\\" *&* <b>oil</b>: yes # no\"\ndate = 2016-09-08T15:01:57Z\ntags = [\"on\", \"灯り\"]\n+++\n\n\\# Not a heading");
    }

    private void Write(string name, string template) => File.WriteAllText(_folder.File($"{name}.hbs"), template);
}
