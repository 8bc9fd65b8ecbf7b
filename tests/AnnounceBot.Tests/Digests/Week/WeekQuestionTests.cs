using AnnounceBot.Digests.Week;
using AnnounceBot.Posts;

namespace AnnounceBot.Tests.Digests.Week;

public sealed class WeekQuestionTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("lamps", "Ada")]
    [InlineData("a/b:c~d", "~1 ~2: Zoë / 灯")]
    public void A_button_remembers_all_of_it(string? tag, string? author)
    {
        foreach (var kind in (PostKind?[])[null, PostKind.Article, PostKind.Video, PostKind.Podcast])
        {
            var question = new WeekQuestion(tag, author, kind, WeeksAgo: 520, WeekSort.Interest, Page: 12);

            var argument = question.ToArgument().ShouldNotBeNull();

            argument.ShouldNotContain(':');
            WeekQuestion.Read(argument).ShouldBe(question);
        }
    }

    [Fact]
    public void What_is_longer_than_a_button_can_remember_is_not_cut()
    {
        var fits = new WeekQuestion(new string('t', 72), null, null, 0, WeekSort.Newest, 1);

        fits.ToArgument().ShouldNotBeNull().Length.ShouldBe(78);
        (fits with { Tag = fits.Tag + "tt" }).ToArgument().ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("0/0//lamps")]
    [InlineData("0/0///Ada/more")]
    [InlineData("521/0///")]
    [InlineData("-1/0///")]
    [InlineData("0/-1///")]
    [InlineData("0/99999999999///")]
    [InlineData("x/0///")]
    [InlineData("i/0///")]
    [InlineData("0ii/0///")]
    [InlineData("0/0/poem//")]
    public void What_no_button_of_ours_says_is_no_question(string argument) => WeekQuestion.Read(argument).ShouldBeNull();
}
