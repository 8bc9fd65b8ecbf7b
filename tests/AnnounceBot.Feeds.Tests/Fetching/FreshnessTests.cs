using AnnounceBot.Feeds.Fetching;
using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

public sealed class FreshnessTests
{
    private static readonly DateTimeOffset Noon = new TestClock().GetUtcNow();

    [Theory, Line(53)]
    [InlineData("max-age=3600", null, 3600)]
    [InlineData("max-age=3600", "600", 3000)]
    [InlineData("max-age=3600", "garbage", 3600)]
    [InlineData("max-age=3600", "600, 700", 3000)]
    [InlineData("max-age=3600", "3600", null)]
    [InlineData("max-age=3600", "9999", null)]
    [InlineData("max-age=0", null, null)]
    public void A_lifetime_is_max_age_minus_age(string cacheControl, string? age, int? seconds)
        => Lifetime(("Cache-Control", cacheControl), ("Age", age)).ShouldBe(seconds);

    [Theory, Line(54)]
    [InlineData("public, max-age=60", 60)]
    [InlineData("MAX-AGE=60, Must-Revalidate", 60)]
    [InlineData("max-age=\"60\"", 60)]
    [InlineData("max-age = 60", 60)]
    [InlineData("private=\"a, max-age=5\", max-age=60", 60)]
    [InlineData("s-maxage=9000, max-age=60", 60)]
    [InlineData("s-maxage=9000", null)]
    [InlineData("max-age=60, max-age=90", 60)]
    [InlineData("stale-while-revalidate=30, x=\"y, max-age=60", null)]
    [InlineData(",,=,max-age=60", 60)]
    [InlineData("max-age=-1", null)]
    [InlineData("max-age=soon", null)]
    [InlineData("max-age", null)]
    [InlineData("max-age=60, no-cache", null)]
    [InlineData("max-age=60, no-store", null)]
    [InlineData("max-age=99999999999999999999", int.MaxValue)]
    public void Cache_Control_is_read_in_all_its_forms(string cacheControl, int? seconds)
        => Lifetime(("Cache-Control", cacheControl)).ShouldBe(seconds);

    [Theory, Line(55)]
    [InlineData("Mon, 02 Mar 2026 13:00:00 GMT", null, 3600)]
    [InlineData("Mon, 02 Mar 2026 13:00:00 GMT", "Mon, 02 Mar 2026 12:30:00 GMT", 1800)]
    [InlineData("Mon, 02 Mar 2026 11:00:00 GMT", null, null)]
    [InlineData("0", null, null)]
    [InlineData("-1", null, null)]
    [InlineData("tomorrow", null, null)]
    public void Expires_counts_from_the_servers_own_date(string expires, string? date, int? seconds)
        => Lifetime(("Expires", expires), ("Date", date)).ShouldBe(seconds);

    [Fact, Line(55)]
    public void Expires_yields_to_max_age()
        => Lifetime(("Expires", "Mon, 02 Mar 2026 18:00:00 GMT"), ("Cache-Control", "max-age=60")).ShouldBe(60);

    [Fact, Line(19)]
    public void What_may_not_be_stored_is_told()
        => Of(("Cache-Control", "No-Store")).MayStore.ShouldBeFalse();

    [Fact]
    public void A_server_that_says_nothing_is_told_apart_from_one_that_says_stale()
    {
        Of().IsTold.ShouldBeFalse();
        Of(("Expires", "0")).IsTold.ShouldBeTrue();
    }

    private static double? Lifetime(params (string Name, string? Value)[] fields) => Of(fields).Lifetime?.TotalSeconds;

    private static Freshness Of(params (string Name, string? Value)[] fields)
    {
        var headers = fields.Where(field => field.Value is not null).ToDictionary(field => field.Name, field => field.Value!, StringComparer.OrdinalIgnoreCase);
        return Freshness.Of(new FetchedDocument { Url = new Uri("http://blog.example/"), Status = 200, Headers = headers }, Noon);
    }
}
