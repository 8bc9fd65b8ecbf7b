using System.Globalization;

namespace AnnounceBot.Watching.InChat;

/// <summary>Which feeds somebody wants to see.</summary>
/// <param name="Find">A part of the name or the address; null: any.</param>
/// <param name="State">One of <see cref="FeedStates"/>; null: any.</param>
internal sealed record FeedsQuestion(string? Find, string? State, int Page)
{
    private const int LongestArgument = 79;

    /// <returns>Null for anything that was not made by <see cref="ToArgument"/>.</returns>
    public static FeedsQuestion? Read(string argument)
    {
        if (argument.Split('/', 3) is not [var page, var state, var find] || !int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        return new(find.Length == 0 ? null : Uri.UnescapeDataString(find), state.Length == 0 ? null : state, number);
    }

    /// <returns>All of it, as a button remembers it; null if it is too long for that.</returns>
    public string? ToArgument()
    {
        var argument = string.Create(CultureInfo.InvariantCulture, $"{Page}/{State}/{Uri.EscapeDataString(Find ?? "")}");
        return argument.Length <= LongestArgument ? argument : null;
    }
}
