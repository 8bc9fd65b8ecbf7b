using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Editing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Editing;

/// <summary><c>/digest edit</c> with the days that an issue shall tell of.</summary>
public sealed class GivenDaysTests
{
    private static readonly TimeZoneInfo Lisbon = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon");

    [Fact]
    public async Task A_draft_begins_of_what_was_published_on_given_days_the_second_not_among_them()
    {
        await using var editor = await StartAsync();

        var shown = (await EditAsync(editor, ("from", "2026-02-10"), ("to", "2026-02-12"))).Message;

        editor.Draft.IsGiven.ShouldBeTrue();
        editor.Draft.Posts.ShouldBe([editor.Posts[1], editor.Posts[2]]);
        shown.Text.ShouldBe("A new draft: these posts were published in the days that you gave, and are in no issue yet. Nobody sees it but moderators, until it is published.");
        shown.Card!.Text.ShouldNotBeNull().ShouldContain("**Issue 1** · 2 posts");
    }

    [Fact]
    public async Task Without_the_second_day_it_reaches_until_now()
    {
        await using var editor = await StartAsync();

        await EditAsync(editor, ("from", " 2026-02-12 "));

        editor.Draft.Posts.ShouldBe([editor.Posts[3]]);
        editor.Draft.Period.To.ShouldBe(editor.Clock.GetUtcNow());
    }

    [Fact]
    public async Task While_there_is_a_draft_it_is_said_and_shown()
    {
        await using var editor = await StartAsync();
        await editor.OpenAsync();
        var before = editor.Draft.At;

        var shown = (await EditAsync(editor, ("from", "2026-02-10"), ("to", "2026-02-12"))).Message;

        shown.Text.ShouldBe("There is a draft already, and one at a time: this is issue 1. Publish it or throw it away, then begin one of other days.");
        shown.Menus.ShouldNotBeEmpty();
        editor.Draft.At.ShouldBe(before);
        editor.Draft.IsGiven.ShouldBeFalse();
    }

    [Theory]
    [InlineData(null, "2026-02-12", "Give `from`, too: the first day that the issue shall tell of.")]
    [InlineData("10.2.2026", null, "I cannot read \"10.2.2026\" as a day: type it as 2026-03-02, the year first.")]
    [InlineData("2026-02-10", "@everyone", "I cannot read \"@everyone\" as a day: type it as 2026-03-02, the year first.")]
    [InlineData("2026-02-30", null, "I cannot read \"2026-02-30\" as a day: type it as 2026-03-02, the year first.")]
    [InlineData("2026-02-10", "2026-02-10", "`to` is the first day that is not in it any more, so it comes after `from`: for one day alone it is the next.")]
    [InlineData("2026-02-10", "2026-02-09", "`to` is the first day that is not in it any more, so it comes after `from`: for one day alone it is the next.")]
    [InlineData("2026-03-03", null, "Nothing was published on 2026-03-03 yet: give days that have begun.")]
    public async Task Days_that_are_none_get_a_sentence_and_nothing_is_begun(string? from, string? to, string sentence)
    {
        await using var editor = await StartAsync();

        var said = await EditAsync(editor, [.. new[] { ("from", from), ("to", to) }.Where(given => given.Item2 is not null).Select(given => (given.Item1, given.Item2!))]);

        said.Message.Text.ShouldNotBeNull().Replace(@"\", "").ShouldBe(sentence);
        (editor.Draft as object).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-03-29", "2026-03-30", 23)]
    [InlineData("2026-10-25", "2026-10-26", 25)]
    [InlineData("2026-07-01", "2026-07-02", 24)]
    public void Days_are_as_long_as_the_communitys_clocks_make_them(string from, string to, int hours)
    {
        var period = new GivenDays(from, to).In(Lisbon, Some.Noon);

        (period.To - period.From).ShouldBe(TimeSpan.FromHours(hours));
    }

    /// <summary>With posts of four days in February.</summary>
    private static async Task<EditorBot> StartAsync()
    {
        var editor = await EditorBot.StartAsync([]);
        foreach (var moment in new[] { "2026-02-09T23:59:59Z", "2026-02-10T00:00:00Z", "2026-02-11T23:59:59Z", "2026-02-12T00:00:00Z" })
            await editor.AddAsync(moment, post => post with { PublishedAt = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture) });
        return editor;
    }

    private static Task<Reply> EditAsync(EditorBot editor, params (string Option, string Day)[] given) => editor.Bot.Get<IEnumerable<ISlashCommand>>().OfType<EditCommand>().Single()
        .AnswerAsync(new(EditorBot.Mo) { Given = given.ToDictionary(pair => pair.Option, pair => (object)pair.Day) }, default);
}
