using AnnounceBot.Playground.Checking;

namespace AnnounceBot.Testing;

/// <summary>Requests or answers were not as Discord's documents say.</summary>
public sealed class UnfaithfulException(IReadOnlyList<Violation> violations)
    : Exception(string.Join('\n', violations.Select(violation => $"{violation.Method} {violation.Path}: {violation.What}").Prepend("Discord would not have liked this:")));
