using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements.Blocks;

/// <summary>Which links and authors are blocked.</summary>
public sealed class BlockListTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("https://spam.example/1", true)]
    [InlineData("http://www.spam.example/1", true)]
    [InlineData("https://deep.below.SPAM.example:81/1", true)]
    [InlineData("https://xn--bcher-kva.example/", true)]
    [InlineData("https://bücher.example/", true)]
    [InlineData("https://locked.example/", true)]
    [InlineData("https://below.locked.example/", true)]
    [InlineData("https://notspam.example/", false)]
    [InlineData("https://spam.example.org/", false)]
    [InlineData("https://ada.example/?u=spam.example", false)]
    [InlineData("no link", false)]
    public async Task A_domain_is_blocked_with_all_below_it(string link, bool isBlocked)
    {
        await AddAsync(BlockTarget.Domain("www.spam.example"));
        await AddAsync(BlockTarget.Domain("bücher.example"));

        var why = Why(link, author: null);

        (why is not null).ShouldBe(isBlocked);
        if (isBlocked)
            why.ShouldEndWith(" are blocked here.");
    }

    [Fact]
    public async Task An_author_is_blocked_wherever_they_publish_and_others_are_not()
    {
        await AddAsync(BlockTarget.Author("Zoë  Quill"));

        Why("https://any.example/", "ZOË QUILL").ShouldBe("Posts by Zoë Quill are blocked here.");
        Why("https://any.example/", "Zoë").ShouldBeNull();
        Why("https://any.example/", null).ShouldBeNull();
    }

    private Task<(Block Block, bool IsNew)> AddAsync(BlockTarget? target) => _temp.WriteAsync(session => BlockStore.Add(session, target!, BlockMeasure.Out, null, Some.Noon, "Mo"));

    private string? Why(string link, string? author) => _temp.Database.Read(session => new BlockList(["www.Locked.example"]).WhyBlocked(session, link, author));
}
