using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Publishing;

/// <summary>An issue by the number that somebody typed.</summary>
internal static class PublishedNumber
{
    public static PublishedIssue? Find(Database database, long number) =>
        number is > 0 and <= int.MaxValue ? database.Read(session => IssueStore.One(session, (int)number)) : null;

    public static string NoSuch(long number) => $"There is no published issue {number}. `/digest list` shows those that there are.";
}
