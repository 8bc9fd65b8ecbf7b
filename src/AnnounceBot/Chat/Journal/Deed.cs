namespace AnnounceBot.Chat.Journal;

/// <summary>Something that a person decided.</summary>
/// <param name="Person">As they were called then; null: on the command line.</param>
/// <param name="What">A verb in the past: approved, rejected, featured.</param>
/// <param name="Words">A reason, a new name: as they wrote it, so not safe to show.</param>
internal sealed record Deed(DateTimeOffset At, string? Person, string What, string? Words);
