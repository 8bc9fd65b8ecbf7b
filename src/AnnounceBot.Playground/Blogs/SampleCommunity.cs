using System.Text.Json;

namespace AnnounceBot.Playground.Blogs;

/// <summary>An invented community, its blogs and their posts, as <c>config/samples/community.json</c> tells them.</summary>
/// <param name="Name">What the community is called.</param>
/// <param name="About">What it is, in a few sentences of plain text.</param>
/// <param name="TimeZone">The zone (IANA) that its pages tell dates in.</param>
/// <param name="Blogs">Its blogs.</param>
/// <param name="Pictures">SVG documents by name, served at <c>/pictures/NAME.svg</c>.</param>
public sealed record SampleCommunity(
    string Name,
    string About,
    string TimeZone,
    IReadOnlyList<SampleBlog> Blogs,
    IReadOnlyDictionary<string, string> Pictures)
{
    /// <summary>A community without blogs.</summary>
    public static SampleCommunity None { get; } = new("Nobody", "There are no blogs here.", "Etc/UTC", [], new Dictionary<string, string>());

    /// <summary>Reads a community from its file.</summary>
    /// <param name="path">The JSON file.</param>
    /// <returns>The community, checked.</returns>
    /// <exception cref="SampleCommunityException">The file is missing, is not JSON, or says something that does not fit; the message lists every misfit.</exception>
    public static SampleCommunity Load(string path)
    {
        var community = Read(path);
        var misfits = SampleCommunityCheck.Misfits(community).ToList();
        if (misfits.Count > 0)
            throw new SampleCommunityException($"{path}: {string.Join(" ", misfits)}");
        return community;
    }

    private static SampleCommunity Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize(file, SampleJson.Default.SampleCommunity)
                ?? throw new SampleCommunityException($"{path} holds nothing but null.");
        }
        catch (JsonException problem)
        {
            throw new SampleCommunityException($"{path}, {PlaceOf(problem)}: {ReasonOf(problem)}", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SampleCommunityException($"The sample community cannot be read: {problem.Message}", problem);
        }
    }

    private static string PlaceOf(JsonException problem) =>
        problem.LineNumber is { } line ? $"line {line + 1} ({problem.Path})" : $"at {problem.Path}";

    // The serializer appends the place to its message, counting lines from 0.
    private static string ReasonOf(JsonException problem)
    {
        var place = problem.Message.IndexOf(" Path:", StringComparison.Ordinal);
        return place < 0 ? problem.Message : problem.Message[..place];
    }
}
