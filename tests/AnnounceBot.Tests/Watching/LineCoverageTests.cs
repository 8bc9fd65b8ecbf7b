using AnnounceBot.Testing;
using Xunit.Abstractions;

namespace AnnounceBot.Tests.Watching;

/// <summary>The promises to servers that only the whole bot can keep.</summary>
public sealed class LineCoverageTests(ITestOutputHelper output)
{
    private readonly LineCoverage _coverage = LineCoverage.Of(typeof(LineCoverageTests).Assembly);

    [Fact]
    public void Every_line_that_is_assigned_here_has_a_test()
    {
        foreach (var line in _coverage.Listing)
            output.WriteLine(line);

        _coverage.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void No_test_names_a_line_that_is_not_ours() => _coverage.Unknown.ShouldBeEmpty();
}
