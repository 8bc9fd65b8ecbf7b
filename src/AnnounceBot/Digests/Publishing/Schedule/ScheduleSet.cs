namespace AnnounceBot.Digests.Publishing.Schedule;

/// <summary>A schedule as a moderator set it.</summary>
/// <param name="Schedule">Null: off.</param>
/// <param name="By">As they were called then.</param>
internal sealed record ScheduleSet(ScheduleOptions? Schedule, string By, DateTimeOffset At);
