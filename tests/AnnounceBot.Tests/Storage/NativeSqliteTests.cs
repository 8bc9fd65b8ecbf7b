using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using AnnounceBot.Storage;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Storage;

public sealed class NativeSqliteTests
{
    /// <summary>Tests look into databases by connections of their own, too, and any of them may be the first.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "nobody uses this project as a library")]
    internal static void Choose() => _ = NativeSqlite.InUse;

    [Fact]
    public void The_library_that_it_names_is_the_one_that_is_used()
    {
        using var temp = new TempDatabase();

        temp.Texts("SELECT sqlite_version()").ShouldBe([NativeSqlite.InUse.Version.ToString()]);
    }

    [Fact]
    public void The_systems_is_used_only_where_it_is_newer_than_ours_and_nobody_forbids_it()
    {
        var isForbidden = Environment.GetEnvironmentVariable(NativeSqlite.Variable) == "bundled";

        if (isForbidden)
            NativeSqlite.InUse.IsSystem.ShouldBeFalse();
        else if (NativeSqlite.InUse.IsSystem)
            NativeSqlite.InUse.Version.ShouldBeGreaterThan(new(3, 35, 5));
    }

    [Fact]
    public void Whichever_it_is_it_can_search()
    {
        using var temp = new TempDatabase();

        temp.Scalar("SELECT count(*) FROM post_words WHERE post_words MATCH 'lantern'").ShouldBe(0);
    }
}
