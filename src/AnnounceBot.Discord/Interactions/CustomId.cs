namespace AnnounceBot.Discord.Interactions;

/// <summary>The id of a button, select or modal: words with colons between, as in <c>queue:approve:12</c>. The first ones say who handles it, the others are theirs.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id</remarks>
public static class CustomId
{
    /// <summary>The longest that Discord takes.</summary>
    public const int Longest = 100;

    private const char Separator = ':';

    /// <summary>Makes an id.</summary>
    /// <param name="words">The words; none empty, none with a colon.</param>
    /// <returns>The words with colons between.</returns>
    /// <exception cref="ArgumentException">A word is empty or has a colon in it, or all together are longer than 100 characters.</exception>
    public static string Of(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            ArgumentException.ThrowIfNullOrEmpty(word, nameof(words));
            if (word.Contains(Separator, StringComparison.Ordinal))
                throw new ArgumentException($"\"{word}\" has a colon in it, which separates the words of a custom id.", nameof(words));
        }

        var id = string.Join(Separator, words);
        return id.Length is > 0 and <= Longest
            ? id
            : throw new ArgumentException($"A custom id has 1 to {Longest} characters; \"{id}\" has {id.Length}.", nameof(words));
    }

    internal static string[] Words(string? id) => (id ?? "").Split(Separator);

    internal static string Join(IEnumerable<string> words) => string.Join(Separator, words);
}
