namespace AnnounceBot.Feeds.Tests.Syntax;

/// <summary>A planet tells where it took each entry from.</summary>
public sealed class SourceTests
{
    [Fact]
    public void An_RSS_item_names_its_source()
    {
        var entry = Read.Item("<title>One</title><source url='https://ada.test/feed.xml'>Ada's notes</source><link>https://ada.test/1</link>");

        entry.Source!.Title!.ToText().ShouldBe("Ada's notes");
        entry.Source.Addresses.ShouldBe(["https://ada.test/feed.xml"]);
        (entry.Title!.ToText(), entry.Link).ShouldBe(("One", "https://ada.test/1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("atom:")]
    public void An_Atom_entry_names_its_source_whose_title_link_dates_and_tags_are_not_its_own(string prefix)
    {
        var source = $"<{prefix}source><{prefix}id>tag:ada.test,2026:feed</{prefix}id><{prefix}title type='html'>Ada&amp;#39;s notes</{prefix}title><{prefix}updated>2026-01-30T00:00:00Z</{prefix}updated>"
            + $"<{prefix}link rel='self' href='https://ada.test/feed.xml'/><{prefix}link href='https://ada.test/'/><{prefix}category term='x'/></{prefix}source>";
        var elements = $"{source}<title>One</title><link href='https://ada.test/1'/><id>1</id>";

        var entry = prefix.Length == 0 ? Read.AtomEntry(elements) : Read.Item(source + "<title>One</title><link>https://ada.test/1</link><guid>1</guid>");

        entry.Source!.Title!.ToText().ShouldBe("Ada's notes");
        entry.Source.Addresses.ShouldBe(["https://ada.test/feed.xml", "https://ada.test/", "tag:ada.test,2026:feed"]);
        (entry.Id, entry.Title!.ToText(), entry.Link, entry.Updated).ShouldBe(("1", "One", "https://ada.test/1", null));
        entry.Categories.ShouldBeEmpty();
    }

    [Fact]
    public void Who_wrote_the_source_wrote_an_entry_that_names_nobody()
    {
        const string source = "<source><title>Notes</title><author><name>Ada</name><email>ada@ada.test</email></author></source>";

        Read.AtomEntry(source).Author.ShouldBe("Ada");
        Read.AtomEntry(source + "<author><name>Ben</name></author>").Author.ShouldBe("Ben");
    }

    [Fact]
    public void A_source_of_one_entry_is_not_the_next_ones()
    {
        var feed = Read.Feed("<rss><channel><title>Planet</title><item><title>One</title><source url='https://ada.test/f'>Ada</source></item><item><title>Two</title></item></channel></rss>");

        feed.Entries.Select(entry => entry.Source?.Title?.Source).ShouldBe(["Ada", null]);
        feed.Title!.Source.ShouldBe("Planet");
    }

    [Fact]
    public void A_source_beside_the_entries_says_nothing_of_the_feed() =>
        Read.Feed("<feed xmlns='http://www.w3.org/2005/Atom'><title>Planet</title><source><title>Ada</title></source></feed>").Title!.Source.ShouldBe("Planet");
}
