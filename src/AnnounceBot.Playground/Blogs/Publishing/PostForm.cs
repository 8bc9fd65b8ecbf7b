using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Blogs.Publishing;

/// <summary>What somebody wants to publish, or to change in a post; what is null was not told.</summary>
/// <param name="Paragraphs">In HTML.</param>
internal sealed record PostForm(string? Title, IReadOnlyList<string>? Paragraphs, string? Author, IReadOnlyList<string>? Tags)
{
    private const int LongestLine = 300;
    private const int LongestText = 20_000;
    private const int MostTags = 20;

    private static readonly string[] Known = ["title", "text", "author", "tags"];

    /// <summary>Nothing was said that would change a post.</summary>
    public bool IsEmpty => Title is null && Paragraphs is null && Author is null && Tags is null;

    /// <exception cref="PostFormException">It is something else; the sentence says what.</exception>
    public static PostForm Read(JsonObject body)
    {
        if (body.FirstOrDefault(member => !Known.Contains(member.Key)).Key is { } strange)
            throw new PostFormException($"\"{strange}\" is unknown here; there are {string.Join(", ", Known)}.");

        var text = Text(body, "text", LongestText);
        var paragraphs = text is null ? [] : PlainText.Paragraphs(text);
        return new(Line(body, "title"), paragraphs.Count > 0 ? paragraphs : null, Line(body, "author"), TagsOf(body));
    }

    private static string? Line(JsonObject body, string name) =>
        Text(body, name, LongestLine) is { } typed && PlainText.Line(typed) is { Length: > 0 } line ? line : null;

    private static string? Text(JsonObject body, string name, int longest)
    {
        if (body[name] is not { } value)
            return null;
        if (value.GetValueKind() != JsonValueKind.String)
            throw new PostFormException($"\"{name}\" must be a text.");

        var typed = value.GetValue<string>();
        if (typed.Length > longest)
            throw new PostFormException(string.Create(CultureInfo.InvariantCulture, $"\"{name}\" is too long: it has {typed.Length} characters, at most {longest} fit."));
        return typed;
    }

    private static List<string>? TagsOf(JsonObject body)
    {
        if (body["tags"] is not { } value)
            return null;
        if (value is not JsonArray list || list.Count > MostTags || list.Any(tag => tag?.GetValueKind() != JsonValueKind.String))
            throw new PostFormException($"\"tags\" must be a list of at most {MostTags} texts.");

        return [.. list.Select(tag => PlainText.Line(tag!.GetValue<string>())).Where(tag => tag.Length is > 0 and <= LongestLine).Distinct()];
    }
}
