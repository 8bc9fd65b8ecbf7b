using System.Net;
using AnnounceBot.Discord.Rest;
using AnnounceBot.Discord.Rest.RateLimits;
using AnnounceBot.Testing;

namespace AnnounceBot.Discord.Tests.Rest.RateLimits;

public sealed class InvalidRequestsTests
{
    private readonly TestClock _clock = new();

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, LimitScope.User, true)]
    [InlineData(HttpStatusCode.Forbidden, LimitScope.User, true)]
    [InlineData(HttpStatusCode.NotFound, LimitScope.User, false)]
    [InlineData(HttpStatusCode.TooManyRequests, LimitScope.User, true)]
    [InlineData(HttpStatusCode.TooManyRequests, LimitScope.Global, true)]
    [InlineData(HttpStatusCode.TooManyRequests, LimitScope.Shared, false)]
    public void Refusals_that_would_get_this_address_blocked_are_counted(HttpStatusCode status, LimitScope scope, bool counts)
    {
        var invalid = new InvalidRequests(_clock);
        var refusal = status == HttpStatusCode.TooManyRequests ? new Refusal(TimeSpan.Zero, scope) : null;

        Count(invalid, InvalidRequests.Most - 1, status, refusal);
        invalid.Wait().ShouldBe(TimeSpan.Zero);
        Count(invalid, 1, status, refusal);

        (invalid.Wait() > TimeSpan.Zero).ShouldBe(counts);
    }

    [Fact]
    public void It_goes_on_when_the_oldest_is_ten_minutes_old()
    {
        var invalid = new InvalidRequests(_clock);
        Count(invalid, 1, HttpStatusCode.Forbidden, null);
        _clock.Advance(TimeSpan.FromMinutes(4));
        Count(invalid, InvalidRequests.Most - 1, HttpStatusCode.Forbidden, null);

        invalid.Wait().ShouldBe(TimeSpan.FromMinutes(6));
        _clock.Advance(TimeSpan.FromMinutes(6));

        invalid.Wait().ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task Then_nothing_is_sent_and_answers_to_interactions_neither()
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => response.RefuseAsync(403, 50001, "Missing Access"));
        for (var i = 0; i < InvalidRequests.Most; i++)
            await Should.ThrowAsync<DiscordRefusedException>(discord.Rest.Interactions.DeleteOriginalAsync(new(1), "t", default));

        var ordinary = await Should.ThrowAsync<DiscordBusyException>(discord.Rest.Channels.GetAsync(new(1), default));
        var answer = await Should.ThrowAsync<DiscordBusyException>(discord.Rest.Interactions.DeleteOriginalAsync(new(1), "t", default));

        new[] { ordinary.Scope, answer.Scope }.ShouldAllBe(scope => scope == LimitScope.Invalid);
        ordinary.RetryAfter.ShouldBe(TimeSpan.FromMinutes(10));
        discord.Requests.Count.ShouldBe(InvalidRequests.Most);
    }

    private static void Count(InvalidRequests invalid, int times, HttpStatusCode status, Refusal? refusal)
    {
        for (var i = 0; i < times; i++)
            invalid.Count(new(status, [], new()), refusal);
    }
}
