using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Document;

/// <summary>A parameter in an operation's path or query.</summary>
/// <param name="IsList">Whether it may be given several times.</param>
internal sealed record Parameter(string Name, bool InPath, bool Required, bool IsList, Shape Shape);
