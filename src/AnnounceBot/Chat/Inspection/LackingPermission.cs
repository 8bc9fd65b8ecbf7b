namespace AnnounceBot.Chat.Inspection;

/// <param name="Name">As Discord's settings name it.</param>
/// <param name="IsTakenHere">We have it on the server, and the channel takes it away; else we have it nowhere.</param>
internal sealed record LackingPermission(string Name, bool IsTakenHere);
