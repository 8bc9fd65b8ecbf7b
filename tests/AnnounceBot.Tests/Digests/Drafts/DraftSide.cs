using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Drafts;

/// <summary>Ada and Ben moderate, on a Monday at noon.</summary>
public abstract class DraftSide : IDisposable
{
    private protected static readonly Person Ada = new("1", "Ada", IsModerator: true), Ben = new("2", "Ben", IsModerator: true);

    private protected readonly TempDatabase _temp = new();
    private protected readonly TestClock _clock = new(Some.Noon);
    private protected readonly DraftDesk _desk;

    protected DraftSide() => _desk = _temp.DeskOf(_clock);

    private protected DateTimeOffset Now => _clock.GetUtcNow();

    public void Dispose()
    {
        _temp.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <returns>A post that turns up now.</returns>
    private protected async Task<PostId> SeeAsync(TimeSpan old = default, string? unannounced = null)
    {
        var post = (await _temp.AddAsync(Some.Post() with { PublishedAt = Now - old, FirstSeenAt = Now, Unannounced = unannounced }))[0];
        _clock.Advance(TimeSpan.FromSeconds(1));
        return post;
    }

    /// <returns>Posts that turn up now, a second after each other.</returns>
    private protected async Task<List<PostId>> SeeManyAsync(int count)
    {
        var posts = new List<PostId>();
        for (var i = 0; i < count; i++)
            posts.Add(await SeeAsync());
        return posts;
    }

    private protected Task<Draft> BeginAsync() => _desk.BeginAsync(Ada, default);

    private protected async Task<Draft> DoAsync(Draft draft, Change change, Person? by = null) => Done(await _desk.ChangeAsync(draft.At, change, by ?? Ada, default));

    private protected async Task<Draft> ReloadAsync(Draft draft) => Done(await _desk.ReloadAsync(draft.At, Ada, default));

    private protected async Task<Draft> UndoAsync(Draft draft) => Done(await _desk.UndoAsync(draft.At, Ada, default));

    /// <summary>Publishes the draft, or the next one, and lets a day pass.</summary>
    private protected async Task<Draft> PublishAsync()
    {
        await BeginAsync();
        var issue = await _temp.PublishAsync(Now);
        _clock.Advance(TimeSpan.FromDays(1));
        return issue;
    }

    private protected List<PostId> Next() => _temp.Database.Read(session => Candidates.Of(session, Candidates.PeriodOf(session, Now, TimeZoneInfo.Utc))).ConvertAll(entry => entry.Post);

    private protected static Draft Done(ChangeOutcome outcome) => outcome.ShouldBeOfType<ChangeOutcome.Done>().Draft;

    private protected static void ShouldBeSame(Draft draft, Draft other, string? because = null)
    {
        draft.Entries.ShouldBe(other.Entries, because);
        draft.Series.ShouldBe(other.Series, because);
        (draft with { Entries = [], Series = [], Revision = 0, Last = null }).ShouldBe(other with { Entries = [], Series = [], Revision = 0, Last = null }, because);
    }
}
