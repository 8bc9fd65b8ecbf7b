using System.Globalization;

namespace AnnounceBot.Digests.Drafts;

/// <summary>Which state of a draft somebody has before them: part of every button's argument, so that a stale press is known.</summary>
internal readonly record struct DraftRevision(DigestId Draft, int Revision)
{
    private const char Separator = '.';

    /// <returns>Null for anything that was not made by <see cref="ToString"/>.</returns>
    public static DraftRevision? Read(string text) =>
        text.Split(Separator) is [var id, var revision]
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var draft) && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(new(draft), number)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Draft.Value}{Separator}{Revision}");
}
