namespace AnnounceBot.Digests.Drafts;

/// <param name="By">As they were called then; null: the bot, when it was time.</param>
internal sealed record LastChange(DateTimeOffset At, string? By, Change Change);
