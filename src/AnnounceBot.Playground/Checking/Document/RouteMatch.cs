namespace AnnounceBot.Playground.Checking.Document;

/// <summary>What was found for a method and a path.</summary>
/// <param name="Value">Null if nothing was.</param>
/// <param name="Filled">The template's parameters with what stands for them.</param>
/// <param name="OtherMethods">If nothing was found: the methods that the path knows.</param>
internal readonly record struct RouteMatch<T>(T? Value, IReadOnlyList<(string Name, string Value)> Filled, IReadOnlyList<string> OtherMethods);
