using AnnounceBot.Storage;
using AnnounceBot.Tests.Support;
using AnnounceBot.Web.Community;

namespace AnnounceBot.Tests.Web.Community;

public sealed class AtomIdsTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_backup_that_is_put_back_changes_none_and_numbers_given_once_more_are_other_things()
    {
        var before = new AtomIds(_temp.Database);
        var (feed, old, forgotten) = (before.Of("posts"), before.Of("post", 7, Some.Noon), before.Of("post", 8, Some.Noon.AddHours(2)));
        await _temp.WriteAsync(session => ForgottenTime.Begin(session, new(Some.Noon.AddHours(1), Some.Noon.AddHours(3))));

        var after = new AtomIds(_temp.Database);

        after.Of("posts").ShouldBe(feed);
        after.Of("post", 7, Some.Noon).ShouldBe(old);
        after.Of("post", 8, Some.Noon.AddHours(4)).ShouldNotBe(forgotten);
    }
}
