using AnnounceBot.Posts;

namespace AnnounceBot.Announcements;

/// <summary>What one poll of a feed brought, with all that can be worked out of it before it is stored.</summary>
/// <param name="Drafts">One for each entry.</param>
/// <param name="Keys">One for each entry that is not the double of an earlier one.</param>
internal sealed record PreparedArrival(Arrival Arrival, IReadOnlyList<Draft> Drafts, IReadOnlyList<EntryKeys> Keys);
