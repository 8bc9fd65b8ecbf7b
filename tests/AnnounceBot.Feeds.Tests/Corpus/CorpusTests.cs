using System.Text.Json;
using AnnounceBot.Feeds.Dates;
using Xunit.Abstractions;

namespace AnnounceBot.Feeds.Tests.Corpus;

public sealed class CorpusTests(ITestOutputHelper output)
{
    private const double WantedFiles = 0.99;
    private const double WantedChecks = 0.995;

    [Fact]
    public void Feeds_that_others_wrote_are_read_as_others_read_them()
    {
        if (SharedCorpus.Read("expected.json") is not { } manifest)
        {
            output.WriteLine(SharedCorpus.Absent);
            return;
        }

        var (files, goodFiles, checks, goodChecks) = (0, 0, 0, 0);
        foreach (var file in manifest.EnumerateArray())
        {
            var all = file.GetProperty("checks").EnumerateArray().Select(check => check.GetString()!).ToArray();
            var outcome = Read(file);
            var good = all.Count(check => CorpusComparison.Holds(check, file.GetProperty("expect"), outcome));
            (files, checks, goodChecks) = (files + 1, checks + all.Length, goodChecks + good);
            goodFiles += good == all.Length ? 1 : 0;
        }

        output.WriteLine($"files {goodFiles}/{files}, checks {goodChecks}/{checks}");
        ((double)goodFiles / files).ShouldBeGreaterThanOrEqualTo(WantedFiles);
        ((double)goodChecks / checks).ShouldBeGreaterThanOrEqualTo(WantedChecks);
    }

    [Fact]
    public void Dates_that_others_parse_are_parsed_and_those_that_they_refuse_are_refused()
    {
        if (SharedCorpus.Read("dates.json") is not { } dates)
        {
            output.WriteLine(SharedCorpus.Absent);
            return;
        }

        var wrong = dates.EnumerateArray().Where(date => !IsAsExpected(date)).ToArray();

        foreach (var date in wrong)
        {
            output.WriteLine(date.GetProperty("text").GetString());
        }

        wrong.ShouldBeEmpty();
    }

    private static bool IsAsExpected(JsonElement date)
    {
        var parsed = FeedDate.Parse(date.GetProperty("text").GetString());
        var expected = date.GetProperty("expected");
        return (parsed is not null) == date.GetProperty("mustParse").GetBoolean()
            && (expected.ValueKind == JsonValueKind.Null || expected.GetDateTimeOffset().ToUnixTimeSeconds() == parsed?.ToUnixTimeSeconds());
    }

    private static ParseOutcome Read(JsonElement file)
    {
        var baseUrl = file.GetProperty("baseUrl").GetString();
        var bytes = File.ReadAllBytes(Path.Combine(SharedCorpus.Folder!, file.GetProperty("file").GetString()!));
        return FeedParser.Parse(bytes, file.GetProperty("contentType").GetString(), baseUrl is null ? null : new Uri(baseUrl));
    }
}
