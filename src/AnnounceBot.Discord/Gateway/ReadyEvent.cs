using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Gateway;

/// <summary>What the program may want of READY; what the session needs is read by <see cref="ReadyData"/>.</summary>
internal sealed record ReadyEvent(User? User, OnlyId? Application, IReadOnlyList<OnlyId>? Guilds);
