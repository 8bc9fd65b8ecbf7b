using AnnounceBot.Digests.Publishing.Schedule;

namespace AnnounceBot.Tests.Digests.Publishing.Schedule;

/// <summary><c>/digest schedule</c>: what it says, and what it changes.</summary>
public sealed class DigestScheduleCommandTests : PublishSide
{
    private const long Monday = 1775462400, Friday = 1775233800, NextFriday = 1775838600;

    [Fact]
    public async Task It_says_when_the_next_issue_is_due_by_whom_that_was_set_and_what_happens_then() =>
        (await AskAsync()).ShouldBe($"**The next issue is due <t:{Monday}:F> (<t:{Monday}:R>)**: every Monday at 09:00 (Europe/Lisbon), as the configuration says. Then I put the draft before you in the moderators' channel, to publish, edit or skip it.");

    [Fact]
    public async Task What_a_moderator_sets_wins_until_it_is_as_configured_again()
    {
        (await AskAsync(("every", "TwoWeeks"), ("day", "Friday"), ("time", "17:30"))).ShouldStartWith(
            $"Done. **The next issue is due <t:{Friday}:F> (<t:{Friday}:R>)**: every second Friday at 17:30 (Europe/Lisbon), as **Mo** set it <t:");
        await RestartAsync();
        (await AskAsync()).ShouldContain("every second Friday at 17:30");

        (await AskAsync(("every", "configured"))).ShouldContain("every Monday at 09:00 (Europe/Lisbon), as the configuration says");
        Texts("SELECT words FROM deeds ORDER BY id").ShouldBe(["twoweeks Friday 17:30", "week Monday 09:00"]);
    }

    [Fact]
    public async Task What_is_not_given_stays_and_a_time_of_today_that_is_over_was_not_missed()
    {
        await LookAsync();
        (await AskAsync(("day", "Wednesday"), ("time", "9:00"))).ShouldContain("every Wednesday at 09:00");

        await LookAsync();

        Standing.ShouldBeEmpty();
    }

    [Fact]
    public async Task Off_nothing_is_due_by_itself()
    {
        (await AskAsync(("every", "off"))).ShouldStartWith("Done. **There is no schedule**, as **Mo** set it");
        (await AskAsync(("time", "10:00"))).ShouldBe("There is no schedule now: give `every`, too.");
        (await AskAsync(("every", "Month"))).ShouldContain("on the first Monday of each month at 09:00");
    }

    [Theory]
    [InlineData("nine", "I cannot read \"nine\" as a time of day: type it as 09:00 or 17:30.")]
    [InlineData("25:00", "I cannot read \"25:00\" as a time of day: type it as 09:00 or 17:30.")]
    public async Task A_time_that_is_none_gets_a_sentence(string time, string sentence) =>
        (await AskAsync(("time", time))).Replace(@"\", "", StringComparison.Ordinal).ShouldBe(sentence);

    [Fact]
    public async Task A_moderators_schedule_is_followed()
    {
        await LookAsync();
        await AskAsync(("day", "Friday"), ("time", "17:30"));
        await AddAsync(3);
        _clock.JumpTo(DateTimeOffset.FromUnixTimeSeconds(Friday));

        await LookAsync();

        Standing.ShouldHaveSingleItem();
        (await AskAsync()).ShouldContain($"<t:{NextFriday}:F>");
    }

    private async Task<string> AskAsync(params (string Option, object Value)[] given) => (await UseAsync<DigestScheduleCommand>(Mo, given)).Message.Text!;
}
