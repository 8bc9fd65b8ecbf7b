using System.Text;
using AnnounceBot.Feeds.Encodings;

namespace AnnounceBot.Feeds.Tests.Encodings;

public sealed class EncodingDetectorTests
{
    private const string Title = "Žluťoučký kůň – 5 €";

    [Theory]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("utf-16BE", "utf-16be")]
    [InlineData("utf-32", "utf-32le")]
    [InlineData("utf-8", "utf-8")]
    public void A_byte_order_mark_outranks_everything(string encoding, string expected)
    {
        var bytes = Encoding.GetEncoding(encoding);
        byte[] document = [.. bytes.GetPreamble(), .. bytes.GetBytes(Rss("us-ascii"))];

        var feed = Read.Feed(document, "text/xml; charset=iso-8859-1");

        feed.Encoding.ShouldBe(expected);
        feed.Title!.ToText().ShouldBe(Title);
    }

    [Theory]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("utf-16BE", "utf-16be")]
    public void Wide_characters_are_known_without_a_mark(string encoding, string expected)
    {
        var feed = Read.Feed(Encoding.GetEncoding(encoding).GetBytes(Rss("utf-16")));

        feed.Encoding.ShouldBe(expected);
        feed.Title!.ToText().ShouldBe(Title);
    }

    [Theory]
    [InlineData("text/xml; charset=windows-1250", "utf-8")]
    [InlineData(null, "windows-1250")]
    [InlineData("text/xml; charset=\"bogus\"", "windows-1250")]
    public void The_server_outranks_the_declaration_if_its_word_is_known(string? contentType, string declared)
    {
        var document = CodePagesEncodingProvider.Instance.GetEncoding("windows-1250")!.GetBytes(Rss(declared));

        var feed = Read.Feed(document, contentType);

        feed.Encoding.ShouldBe("windows-1250");
        feed.Title!.ToText().ShouldBe(Title);
    }

    [Fact]
    public void UTF_8_under_a_wrong_name_is_read_as_UTF_8_and_told()
    {
        var feed = Read.Feed(Rss("iso-8859-1"));

        feed.Encoding.ShouldBe("utf-8");
        feed.Title!.ToText().ShouldBe(Title);
        feed.Repairs.ShouldHaveSingleItem().ShouldContain("iso-8859-1");
    }

    [Fact]
    public void ISO_8859_1_means_windows_1252()
    {
        byte[] document = [.. "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><title>"u8, 0x93, (byte)'x', 0x94, 0x80, .. "</title></channel></rss>"u8];

        var feed = Read.Feed(document);

        feed.Encoding.ShouldBe("iso-8859-1");
        feed.Title!.ToText().ShouldBe("“x”€");
    }

    [Fact]
    public void Bytes_that_do_not_fit_are_taken_for_windows_1252()
    {
        byte[] document = [.. "<rss><channel><title>caf"u8, 0xE9, .. " – ok</title></channel></rss>"u8];

        var feed = Read.Feed(document);

        feed.Title!.ToText().ShouldBe("café – ok");
        feed.Repairs.ShouldHaveSingleItem().ShouldContain("windows-1252");
    }

    [Theory]
    [InlineData("latin1", "iso-8859-1")]
    [InlineData("UTF8", "utf-8")]
    [InlineData("x-sjis", "shift_jis")]
    [InlineData("cp437", "ibm437")]
    [InlineData("gb2312", "gb18030")]
    public void Labels_are_known_by_the_names_that_people_use(string label, string expected) => EncodingLabels.Find(label)!.Name.ShouldBe(expected);

    [Theory]
    [InlineData("bogus")]
    [InlineData("utf-7")]
    [InlineData("")]
    public void An_unknown_or_unsafe_label_is_none(string label) => EncodingLabels.Find(label).ShouldBeNull();

    private static string Rss(string declared) => $"<?xml version=\"1.0\" encoding=\"{declared}\"?><rss><channel><title>{Title}</title></channel></rss>";
}
