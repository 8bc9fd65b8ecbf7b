using System.Text.Json.Serialization;
using AnnounceBot.Announcements.Routing;
using AnnounceBot.Cli.Check;
using AnnounceBot.Delivery;
using AnnounceBot.Watching.Check;

namespace AnnounceBot.Cli;

/// <summary>What verbs print with <c>--json</c>, and read in batches.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FeedLine))]
[JsonSerializable(typeof(OfferedLine))]
[JsonSerializable(typeof(RouteTestLine))]
[JsonSerializable(typeof(WhyLine))]
[JsonSerializable(typeof(DeliveryLine))]
[JsonSerializable(typeof(ShortLinkLine))]
[JsonSerializable(typeof(DoctorAnswer))]
[JsonSerializable(typeof(CheckQuestion))]
[JsonSerializable(typeof(CheckAnswer))]
internal sealed partial class CliJson : JsonSerializerContext;
