using System.Text.Json;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Drafts;

/// <summary>Databases hold these texts for ever: a change of one here is a draft or an issue that cannot be read any more.</summary>
public sealed class ChangesJsonTests
{
    private static readonly (Change Change, string Json)[] Stored =
    [
        (new Change.Loaded(Some.Noon, [new(new(7), Some.Noon)]) { Order = DigestOrder.Interest },
            """{"$type":"loaded","to":"2026-03-02T12:00:00+00:00","posts":[{"post":7,"publishedAt":"2026-03-02T12:00:00+00:00"}],"order":"Interest"}"""),
        (new Change.Loaded(Some.Noon, []), """{"$type":"loaded","to":"2026-03-02T12:00:00+00:00","posts":[]}"""),
        (new Change.Arranged(DigestOrder.Published, [new(7), new(8)]), """{"$type":"arranged","by":"Published","posts":[7,8]}"""),
        (new Change.TakenOut([new(7)], LeftOut.OfThisIssue), """{"$type":"takenOut","posts":[7],"how":"OfThisIssue"}"""),
        (new Change.TakenOut([new(7)], LeftOut.ForGood), """{"$type":"takenOut","posts":[7],"how":"ForGood"}"""),
        (new Change.PutBack([new(7)]), """{"$type":"putBack","posts":[7]}"""),
        (new Change.Moved(new(7), 3), """{"$type":"moved","post":7,"place":3}"""),
        (new Change.Worded(new(7), new("Title", "", "Words.", "Videos")), """{"$type":"worded","post":7,"wording":{"title":"Title","author":"","excerpt":"Words.","section":"Videos"}}"""),
        (new Change.Headed(new("Title", "Intro", "")), """{"$type":"headed","heading":{"title":"Title","intro":"Intro","closing":""}}"""),
        (new Change.Added(new(new(7), Some.Noon) { Out = LeftOut.ForGood }), """{"$type":"added","post":{"post":7,"publishedAt":"2026-03-02T12:00:00+00:00"}}"""),
        (new Change.Folded("Part "), """{"$type":"folded","lead":"Part "}"""),
        (new Change.Unfolded("Part "), """{"$type":"unfolded","lead":"Part "}"""),
        (new Change.Undone(3, new Change.Moved(new(7), 3)), """{"$type":"undone","to":3,"what":{"$type":"moved","post":7,"place":3}}"""),
    ];

    [Fact]
    public void Each_kind_of_change_is_stored_as_it_always_was() => Stored.Select(stored => Write(stored.Change)).ShouldBe(Stored.Select(stored => stored.Json));

    [Fact]
    public void Each_kind_of_change_is_read_back() =>
        Stored.Select(stored => Write(JsonSerializer.Deserialize(stored.Json, ChangesJson.Default.Change)!)).ShouldBe(Stored.Select(stored => stored.Json));

    [Fact]
    public void No_kind_of_change_is_missing_here() =>
        Stored.Select(stored => stored.Change.GetType()).Distinct().ShouldBe(typeof(Change).GetNestedTypes().Where(type => type.IsAssignableTo(typeof(Change))), ignoreOrder: true);

    private static string Write(Change change) => JsonSerializer.Serialize(change, ChangesJson.Default.Change);
}
