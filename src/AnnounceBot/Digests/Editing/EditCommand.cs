using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;

namespace AnnounceBot.Digests.Editing;

/// <summary><c>/digest edit</c>: opens the draft of the next issue, or begins it; or begins one of given days.</summary>
internal sealed class EditCommand(DraftEditor editor, CommunityOptions community, TimeProvider clock) : ISlashCommand
{
    public CommandAbout About { get; } = new("edit", "Open the next issue, or begin it: choose, order and word what is in it")
    {
        Group = DigestCommands.Group,
        Options =
        [
            new(GivenDays.FromOption, "Begin an issue of what was published on this day or later", OptionKind.Text, "2026-03-02"),
            new(GivenDays.ToOption, "…and before this day; default: until now", OptionKind.Text, "2026-03-09"),
        ],
    };

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Given.Count == 0)
            return editor.OpenAsync(call.Person, cancellationToken);
        var days = new GivenDays(call.Text(GivenDays.FromOption), call.Text(GivenDays.ToOption));
        var now = clock.GetUtcNow();
        return days.WhyNot(community.TimeZone, now) is { } why
            ? Task.FromResult(Reply.Saying(why))
            : editor.OpenAsync(days.In(community.TimeZone, now), call.Person, cancellationToken);
    }
}
