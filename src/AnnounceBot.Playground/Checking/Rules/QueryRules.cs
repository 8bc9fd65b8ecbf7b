using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>What the pages say of queries.</summary>
internal static class QueryRules
{
    private static readonly string[] Positions = ["around", "before", "after"];

    /// <summary>Get Channel Messages: only one position may be told.</summary>
    public static void CheckMessageList(CheckedRequest request, Findings findings)
    {
        var given = request.Query.Select(parameter => parameter.Key).Intersect(Positions).ToList();
        if (given.Count > 1)
            findings.Add(Place.Query(given[1]), $"stands beside \"{given[0]}\"; only one of around, before and after may be given");
    }
}
