namespace AnnounceBot.Chat.Commands;

/// <summary>A message command as somebody used it on a message.</summary>
/// <param name="Message">The message in whose menu it was chosen.</param>
/// <param name="Text">All that is written there, cards and their addresses included: as strangers wrote it, so not safe to show.</param>
internal sealed record MessageCall(Person Person, MessageRef Message, string Text);
