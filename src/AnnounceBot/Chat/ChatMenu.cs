using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Chat;

/// <summary>A list to choose from, in a row of its own above the buttons.</summary>
/// <param name="Name">Of the <see cref="IMenu"/> that hears of it.</param>
/// <param name="Argument">As in <see cref="ChatButton.Argument"/>.</param>
/// <param name="Hint">What it shows while nothing is chosen: at most 150 characters, plain.</param>
/// <param name="Choices">1 to 25.</param>
internal sealed record ChatMenu(string Name, string Argument, string Hint, IReadOnlyList<OptionChoice> Choices)
{
    /// <summary>How many are to be chosen at least; 0: none is an answer, too.</summary>
    public int Least { get; init; } = 1;

    public int Most { get; init; } = 1;

    /// <summary>The values that are chosen already.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];
}
