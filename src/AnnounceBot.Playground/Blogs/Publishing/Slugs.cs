using System.Globalization;
using System.Text;

namespace AnnounceBot.Playground.Blogs.Publishing;

/// <summary>The last parts of posts' addresses, made of their titles.</summary>
internal static class Slugs
{
    private const int Longest = 60;
    private const string WithoutLetters = "post";

    /// <summary>A slug for a title that no post of the blog has, nor its home page.</summary>
    public static string For(string title, Blog blog)
    {
        var slug = Of(title);
        var taken = blog.Posts.Select(post => post.Slug).Append(BlogLinks.HomeSlug).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}"))
            .First(candidate => !taken.Contains(candidate));
    }

    private static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var character in title.Normalize(NormalizationForm.FormD))
        {
            if (slug.Length >= Longest)
                break;
            if (char.IsAsciiLetterOrDigit(character))
                slug.Append(char.ToLowerInvariant(character));
            else if (slug.Length > 0 && slug[^1] != '-' && IsGap(character))
                slug.Append('-');
        }

        var made = slug.ToString().Trim('-');
        return made.Length > 0 ? made : WithoutLetters;
    }

    // Accents and apostrophes belong to the letter before them.
    private static bool IsGap(char character) =>
        char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && character is not ('\'' or '’');
}
