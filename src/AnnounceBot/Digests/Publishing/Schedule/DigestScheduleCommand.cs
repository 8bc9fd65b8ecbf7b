using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Publishing.Schedule;

/// <summary><c>/digest schedule</c>: when the next issue is due, and what happens then; sets it, too.</summary>
internal sealed class DigestScheduleCommand(ScheduleDesk desk, Database database, Writer writer, DigestOptions options, CommunityOptions community, TimeProvider clock) : ISlashCommand
{
    private const string EveryOption = "every", DayOption = "day", TimeOption = "time";

    private const string Off = "off", AsConfigured = "configured";

    private static readonly DayOfWeek[] Days =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public CommandAbout About { get; } = new("schedule", "When the next issue is due, and what happens then; with options, changes it")
    {
        Group = DigestCommands.Group,
        Options =
        [
            new(EveryOption, "How often", OptionKind.Text, "Two weeks")
            {
                Choices =
                [
                    new("Week", nameof(SchedulePeriod.Week)), new("Two weeks", nameof(SchedulePeriod.TwoWeeks)), new("Month", nameof(SchedulePeriod.Month)),
                    new("Off", Off), new("As configured", AsConfigured),
                ],
            },
            new(DayOption, "The day of the week; of a month: its first such day", OptionKind.Text, "Monday") { Choices = [.. Days.Select(day => new OptionChoice($"{day}", $"{day}"))] },
            new(TimeOption, "The time of day, in the community's time zone", OptionKind.Text, "09:00"),
        ],
    };

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Given.Count == 0)
            return Reply.Saying(database.Read(session => Shown(session, "")));
        var time = call.Text(TimeOption) is { } typed ? ScheduleWords.ReadTime(typed) : null;
        if (call.Text(TimeOption) is { } wrong && time is null)
            return Reply.Saying($"I cannot read \"{Markdown.Escape(Inert.OneLine(wrong), 40)}\" as a time of day: type it as 09:00 or 17:30.");
        return Reply.Saying(await writer.WriteAsync(session => Change(session, call, time), cancellationToken));
    }

    private string Change(Session session, CommandCall call, TimeOnly? time)
    {
        var now = clock.GetUtcNow();
        var (every, day) = (call.Text(EveryOption), call.Text(DayOption));
        if (every is AsConfigured or Off)
        {
            if (day is not null || time is not null)
                return $"Give `day` and `time` with a week, two weeks or a month: with \"{(every == Off ? "Off" : "As configured")}\" they mean nothing.";
            if (every == Off)
                ScheduleStore.Write(session, schedule: null, call.Person.Name, now);
            else
                ScheduleStore.AsConfigured(session);
        }
        else
        {
            if (every is null && desk.InForce(session) is null)
                return "There is no schedule now: give `every`, too.";
            var before = desk.InForce(session) ?? options.Schedule ?? new();
            ScheduleStore.Write(session, new()
            {
                Every = every is null ? before.Every : Enum.Parse<SchedulePeriod>(every),
                Day = day is null ? before.Day : Enum.Parse<DayOfWeek>(day),
                Time = time ?? before.Time,
            }, call.Person.Name, now);
        }

        // What would have been due before it was set was not missed.
        if (ScheduleStore.Due(session)?.Schedule != ScheduleWords.ToColumn(desk.InForce(session)))
            ScheduleStore.Begin(session, ScheduleWords.ToColumn(desk.InForce(session)), now);
        DeedStore.Write(session, now, call.Person, "scheduled", DeedKind.Digest, subject: null, ScheduleWords.ToColumn(desk.InForce(session)));
        return Shown(session, "Done. ");
    }

    private string Shown(Session session, string first)
    {
        var set = ScheduleStore.Set(session);
        var by = set is null ? "as the configuration says" : $"as {PublishWords.Name(set.By)} set it <t:{set.At.ToUnixTimeSeconds()}:R>";
        if (desk.InForce(session) is not { } schedule)
            return $"{first}**There is no schedule**, {by}: nothing is due by itself. `/digest publish` publishes an issue whenever you like; `/digest schedule every:` sets one.";
        var then = options.AutoPublish
            ? "I publish it by myself and tell you here what you may want to look at"
            : "I put the draft before you in the moderators' channel, to publish, edit or skip it";
        var few = options.MinimumPosts > 1 ? $" With fewer than {options.MinimumPosts} posts it waits for the next time." : "";
        return $"{first}**The next issue is due {ScheduleWords.Moment(desk.NextAt(session)!.Value)}**: {ScheduleWords.Said(schedule, community)}, {by}. Then {then}.{few}";
    }
}
