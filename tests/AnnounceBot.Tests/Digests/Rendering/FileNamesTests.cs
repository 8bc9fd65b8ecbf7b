using AnnounceBot.Digests.Rendering;

namespace AnnounceBot.Tests.Digests.Rendering;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Recent Lantern blogs, July 25, 2016", "2016-07-25-recent-lantern-blogs.html.md")]
    [InlineData("2016-07-25: what's new?", "2016-07-25-whats-new.html.md")]
    [InlineData("Größe, Œuvre & Łódź: crème brûlée", "2016-07-25-grosse-oeuvre-lodz-creme-brulee.html.md")]
    [InlineData("灯りの作り方", "2016-07-25-round-up-12.html.md")]
    [InlineData("", "2016-07-25-round-up-12.html.md")]
    [InlineData("../../etc/passwd\\..", "2016-07-25-etc-passwd.html.md")]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen fourteen", "2016-07-25-one-two-three-four-five-six-seven-eight-nine-ten-eleven.html.md")]
    public void A_file_is_named_by_day_and_title(string title, string name) =>
        Rendered.Of(SomeIssues.Week with { Title = title }).FileName.ShouldBe(name);

    [Theory]
    [InlineData("{{slug}}.md", "Con", "round-up-12-con.md")]
    [InlineData("{{slug}}", "LPT1", "round-up-12-lpt1")]
    [InlineData("Rundbrief Nº {{number}}", "x", "Rundbrief-N-12")]
    [InlineData("{{#if slug}}..{{/if}}", "x", "round-up-12.md")]
    [InlineData("{{number}}...", "x", "12")]
    public void Every_file_system_takes_it(string template, string title, string name) =>
        Rendered.Renderer(new() { FileName = template }).Render(SomeIssues.Week with { Title = title }).FileName.ShouldBe(name);

    [Theory]
    [InlineData("{{title}}.md", "there is no field \"title\"")]
    [InlineData("{{date}.md", "without the }} that ends it")]
    [InlineData("posts/{{slug}}.md", "names a file, without folders")]
    public void A_mistake_is_told(string template, string reason) => FileNames.WhyNot(template).ShouldNotBeNull().ShouldContain(reason);
}
