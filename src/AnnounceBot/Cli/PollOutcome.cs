using AnnounceBot.Delivery;
using AnnounceBot.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Cli;

/// <summary>What a round came to; its JSON is promised in the README.</summary>
/// <param name="Feeds">Active feeds, polled or not.</param>
/// <param name="New">Posts that were not known, announced or not.</param>
/// <param name="Announced">Deliveries sent in this round.</param>
/// <param name="Pending">Deliveries that wait for the next.</param>
internal sealed record PollOutcome(int Feeds, int Polled, int NotModified, int Fetched, int Failed, int New, int Announced, long Pending, long ElapsedMs)
{
    public static PollOutcome Of(IServiceProvider services, PollSummary polled, int announced, TimeSpan elapsed)
    {
        var deliveries = services.GetRequiredService<DeliveryList>();
        return new(
            services.GetRequiredService<FeedStore>().CountActive(), polled.Polled, polled.NotModified, polled.Fetched, polled.Failed, polled.New, announced,
            deliveries.Count(DeliveryState.Pending) + deliveries.Count(DeliveryState.Sending), (long)elapsed.TotalMilliseconds);
    }

    /// <summary>One line. By hand, since a serializer takes as long to get ready as a hundred feeds to be polled.</summary>
    public string ToJson() =>
        $$"""{"feeds":{{Feeds}},"polled":{{Polled}},"notModified":{{NotModified}},"fetched":{{Fetched}},"failed":{{Failed}},"new":{{New}},"announced":{{Announced}},"pending":{{Pending}},"elapsedMs":{{ElapsedMs}}}""";

    public override string ToString() => Feeds == 0
        ? $"{Told} There are no feeds yet: `announcebot feeds add URL` adds one; or list some under \"feeds\" in the configuration."
        : Polled == 0 ? $"{Told} None was due: --all polls every one whose server did not ask us to wait." : Told;

    private string Told =>
        $"Polled {Polled} of {Feeds} {(Feeds == 1 ? "feed" : "feeds")}: {Fetched} with something to read, {NotModified} unchanged, {Failed} failed. {New} {(New == 1 ? "new post" : "new posts")}, {Announced} announced, {Pending} still to announce.";
}
