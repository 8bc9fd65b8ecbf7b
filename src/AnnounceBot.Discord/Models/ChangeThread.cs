namespace AnnounceBot.Discord.Models;

/// <summary>What a thread is to be like.</summary>
internal sealed record ChangeThread(bool Archived);
