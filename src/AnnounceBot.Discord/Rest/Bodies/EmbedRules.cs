using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest.Bodies;

/// <summary>What embeds may be.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#embed-object-embed-limits</remarks>
internal static class EmbedRules
{
    private const int MostColor = 0xFFFFFF;

    public static void Check(IReadOnlyList<Embed> embeds, string at)
    {
        Rule.Count(embeds.Count, Limits.Embeds, "embeds", at);
        for (var i = 0; i < embeds.Count; i++)
            Check(embeds[i], $"{at}[{i}]");

        Rule.Count(embeds.Sum(Length), Limits.EmbedsTotal, "characters in all", at);
    }

    private static void Check(Embed embed, string at)
    {
        Rule.Optional(embed.Title, Limits.EmbedTitle, at + ".title");
        Rule.Optional(embed.Description, Limits.EmbedDescription, at + ".description");
        Link(embed.Url, at + ".url");
        Rule.Range(embed.Color, 0, MostColor, at + ".color");
        Picture(embed.Image?.Url, at + ".image.url");
        Picture(embed.Thumbnail?.Url, at + ".thumbnail.url");
        if (embed.Footer is { } footer)
        {
            Rule.Required(footer.Text, Limits.EmbedFooter, at + ".footer.text");
            Picture(footer.IconUrl, at + ".footer.icon_url");
        }

        if (embed.Author is { } author)
        {
            Rule.Required(author.Name, Limits.EmbedAuthor, at + ".author.name");
            Link(author.Url, at + ".author.url");
            Picture(author.IconUrl, at + ".author.icon_url");
        }

        CheckFields(embed.Fields ?? [], at + ".fields");
        var isShown = Length(embed) > 0 || embed.Image is not null || embed.Thumbnail is not null;
        Rule.Holds(isShown, at, "empty, Discord wants a title, a text or a picture in it");
    }

    private static void CheckFields(IReadOnlyList<EmbedField> fields, string at)
    {
        Rule.Count(fields.Count, Limits.EmbedFields, "fields", at);
        for (var i = 0; i < fields.Count; i++)
        {
            Rule.Required(fields[i].Name, Limits.EmbedFieldName, $"{at}[{i}].name");
            Rule.Required(fields[i].Value, Limits.EmbedFieldValue, $"{at}[{i}].value");
        }
    }

    private static int Length(Embed embed) =>
        Length(embed.Title) + Length(embed.Description) + Length(embed.Footer?.Text) + Length(embed.Author?.Name)
        + (embed.Fields ?? []).Sum(field => Length(field.Name) + Length(field.Value));

    private static int Length(string? text) => text?.Length ?? 0;

    private static void Link(string? url, string at) => Rule.Url(url, Limits.EmbedUrl, at, "http", "https");

    private static void Picture(string? url, string at) => Rule.Url(url, Limits.EmbedUrl, at, "http", "https", "attachment");
}
