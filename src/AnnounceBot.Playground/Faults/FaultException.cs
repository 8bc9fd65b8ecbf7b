namespace AnnounceBot.Playground.Faults;

/// <summary>A fault that was asked for makes no sense.</summary>
/// <param name="message">A sentence that says why.</param>
public sealed class FaultException(string message) : Exception(message);
