namespace AnnounceBot.Testing;

/// <summary>One line of our list of promises to servers.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Assembly">The test assembly that holds it.</param>
/// <param name="Promise">What it is about.</param>
public sealed record FetchingLine(int Number, string Assembly, string Promise);
