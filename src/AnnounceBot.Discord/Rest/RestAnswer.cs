using System.Net;
using AnnounceBot.Discord.Rest.RateLimits;

namespace AnnounceBot.Discord.Rest;

/// <summary>What came back, in whole.</summary>
internal sealed record RestAnswer(HttpStatusCode Status, byte[] Body, RateHeaders Rate)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public bool IsServerError => (int)Status >= 500;
}
