namespace AnnounceBot.Testing;

/// <summary>Says which lines of our list of promises to servers a test holds.</summary>
/// <param name="numbers">The lines' numbers.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class LineAttribute(params int[] numbers) : Attribute
{
    /// <summary>The lines' numbers.</summary>
    public IReadOnlyList<int> Numbers { get; } = numbers;
}
