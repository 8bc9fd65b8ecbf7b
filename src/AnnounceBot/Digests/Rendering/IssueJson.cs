using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Posts.Lists;

namespace AnnounceBot.Digests.Rendering;

/// <summary>Issues as data for other programs: texts as they are, instants in UTC.</summary>
internal static partial class IssueJson
{
    private static readonly JsonSerializerOptions Written = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = IssueContext.Default,
    };

    public static string Of(Issue issue) => JsonSerializer.Serialize(
        new Whole(
            issue.Number, new(issue.Period.From.UtcDateTime, issue.Period.To.UtcDateTime), issue.Title, issue.Intro,
            [.. issue.Sections.Select(section => new Part(section.Title, [.. section.Blocks.SelectMany(Of)]))], issue.Closing),
        Written) + "\n";

    /// <returns>What <see cref="Of(Issue)"/> wrote.</returns>
    public static Whole Read(string json) => JsonSerializer.Deserialize<Whole>(json, Written)!;

    private static IEnumerable<Entry> Of(IssueBlock block) => block switch
    {
        IssueBlock.Series series => series.Items.Select(item => Of(item.Post) with { Series = new(series.Lead, item.Name) }),
        _ => block.Posts.Select(Of),
    };

    private static Entry Of(IssuePost post) =>
        new(post.Title, post.Author, post.Excerpt, post.Url, post.Code, PostKinds.NameOf(post.Kind), post.PublishedAt.UtcDateTime);

    internal sealed record Whole(int Number, Span Period, string Title, string Intro, IReadOnlyList<Part> Sections, string? Closing);

    internal sealed record Span(DateTime From, DateTime To);

    internal sealed record Part(string? Title, IReadOnlyList<Entry> Posts);

    internal sealed record Entry(string Title, string? Author, string? Excerpt, string Url, string? Code, string Kind, DateTime Published)
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public Membership? Series { get; init; }
    }

    internal sealed record Membership(string Lead, string Name);

    [JsonSerializable(typeof(Whole))]
    private sealed partial class IssueContext : JsonSerializerContext;
}
