namespace AnnounceBot.Playground.Gateway;

/// <summary>Why a connection is closed, as the close frame says it.</summary>
internal sealed record HangUp(int Code, string Reason);
