namespace AnnounceBot.Chat.Commands;

/// <summary>One question of a <see cref="Form"/>.</summary>
/// <param name="Name">By which its answer is found.</param>
/// <param name="Label">At most 45 characters, plain.</param>
internal sealed record FormField(string Name, string Label)
{
    /// <summary>Below the label, at most 100 characters, plain.</summary>
    public string? Hint { get; init; }

    /// <summary>What stands in it already; it is cut to <see cref="Longest"/>.</summary>
    public string? Value { get; init; }

    /// <summary>How many characters it takes: up to 4,000.</summary>
    public int Longest { get; init; } = 1000;

    /// <summary>Several lines.</summary>
    public bool IsLong { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>One of these is chosen instead of typing, at most 25; empty: it is typed.</summary>
    public IReadOnlyList<OptionChoice> Choices { get; init; } = [];
}
