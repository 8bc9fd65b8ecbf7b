namespace AnnounceBot.Chat.Commands;

/// <param name="Label">What people see: at most 100 characters.</param>
/// <param name="Value">What the command is told: at most 100 characters.</param>
internal sealed record OptionChoice(string Label, string Value);
