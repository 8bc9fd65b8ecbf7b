namespace AnnounceBot.Chat.Inspection;

/// <returns>What the bot is to do, each channel once.</returns>
internal delegate IReadOnlyList<ChannelUse> ConfiguredUses();
