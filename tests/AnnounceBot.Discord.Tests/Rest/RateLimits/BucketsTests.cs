using AnnounceBot.Discord.Rest.RateLimits;

namespace AnnounceBot.Discord.Tests.Rest.RateLimits;

public sealed class BucketsTests
{
    [Fact]
    public void Buckets_that_hold_nothing_back_are_forgotten_in_time()
    {
        var buckets = new Buckets();

        for (var thread = 0; thread < 10_000; thread++)
            buckets.Of("POST /channels/{channel.id}/messages", $"channels/{thread}", TimeSpan.Zero);

        buckets.Count.ShouldBeLessThanOrEqualTo(1_001);
    }

    /// <summary>Discord may give a route another hash, and then another.</summary>
    [Fact]
    public void Hashes_of_the_past_are_forgotten_as_well()
    {
        var buckets = new Buckets();

        for (var hash = 0; hash < 10_000; hash++)
            Learned(buckets, "POST /a", "channels/1", $"hash-{hash}");

        buckets.Count.ShouldBeLessThanOrEqualTo(1_002);
    }

    [Fact]
    public void One_that_is_still_closed_is_kept()
    {
        var buckets = new Buckets();
        var closed = buckets.Of("POST /channels/{channel.id}/messages", "channels/closed", TimeSpan.Zero);
        closed.Learn(new() { Remaining = 0, ResetAfter = TimeSpan.FromHours(1) }, TimeSpan.Zero);

        for (var thread = 0; thread < 3_000; thread++)
            buckets.Of("POST /channels/{channel.id}/messages", $"channels/{thread}", TimeSpan.Zero);

        buckets.Of("POST /channels/{channel.id}/messages", "channels/closed", TimeSpan.Zero).ShouldBeSameAs(closed);
    }

    [Fact]
    public void A_bucket_known_by_its_hash_is_that_of_the_place()
    {
        var buckets = new Buckets();
        Learned(buckets, "POST /a", "channels/1");
        Learned(buckets, "PATCH /a", "channels/1");

        buckets.Of("PATCH /a", "channels/1", TimeSpan.Zero).ShouldBeSameAs(buckets.Of("POST /a", "channels/1", TimeSpan.Zero));
        buckets.Of("PATCH /a", "channels/2", TimeSpan.Zero).ShouldBeSameAs(buckets.Of("POST /a", "channels/2", TimeSpan.Zero));
        buckets.Of("POST /a", "channels/2", TimeSpan.Zero).ShouldNotBeSameAs(buckets.Of("POST /a", "channels/1", TimeSpan.Zero));
    }

    private static void Learned(Buckets buckets, string route, string resource, string hash = "hash")
    {
        var ticket = new Ticket(route, resource);
        buckets.Of(route, resource, TimeSpan.Zero).Enter(ticket);
        buckets.Learn(ticket, hash, TimeSpan.Zero);
        ticket.Bucket!.Leave(ticket);
    }
}
