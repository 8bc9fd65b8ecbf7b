using System.Net.Http.Headers;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest.Bodies;

/// <summary>What a message may be.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message</remarks>
internal static class MessageRules
{
    /// <param name="at">What the message stands in: empty, or with a point at its end.</param>
    /// <param name="isNew">Whether it must say something; an edit may leave all as it is.</param>
    public static void Check(OutgoingMessage message, string at, bool isNew)
    {
        var isV2 = message.Flags?.HasFlag(MessageFlags.IsComponentsV2) ?? false;
        Rule.Optional(message.Content, Limits.Content, at + "content");
        EmbedRules.Check(message.Embeds ?? [], at + "embeds");
        ComponentRules.Check(message.Components ?? [], at + "components", isV2);
        CheckFiles(message, at);
        CheckMentions(message.AllowedMentions, at + "allowed_mentions");
        if (isV2)
        {
            Rule.Holds(string.IsNullOrEmpty(message.Content), at + "content", "must be left out of a message that is made of components alone");
            Rule.Holds(message.Embeds is not { Count: > 0 }, at + "embeds", "must be left out of a message that is made of components alone");
        }

        Rule.Holds(isNew ? SaysSomething(message) : !TakesAllAway(message), at + "content", "empty, Discord wants at least one of content, embeds, components and files");
    }

    /// <summary>What holds only where no person has asked.</summary>
    public static void CheckUnasked(OutgoingMessage message, string at) =>
        Rule.Holds(!(message.Flags ?? default).HasFlag(MessageFlags.Ephemeral), at + "flags", "EPHEMERAL is only for answers to interactions");

    public static void CheckNonce(string? nonce)
    {
        if (nonce is not null)
            Rule.Required(nonce, Limits.Nonce, "nonce");
    }

    private static bool SaysSomething(OutgoingMessage message) =>
        !string.IsNullOrWhiteSpace(message.Content) || message.Embeds is { Count: > 0 } || message.Components is { Count: > 0 } || message.Files.Count > 0;

    private static bool TakesAllAway(OutgoingMessage message) =>
        message is { Content: { } content, Embeds.Count: 0, Components.Count: 0, Files.Count: 0, KeptAttachments.Count: 0 } && string.IsNullOrWhiteSpace(content);

    private static void CheckFiles(OutgoingMessage message, string at)
    {
        Rule.Count(message.Files.Count + (message.KeptAttachments?.Count ?? 0), Limits.Attachments, "files", at + "attachments");
        for (var i = 0; i < message.Files.Count; i++)
        {
            var file = message.Files[i];
            Rule.Required(file.Name, Limits.AttachmentName, $"{at}attachments[{i}].filename");
            Rule.Optional(file.Description, Limits.AttachmentDescription, $"{at}attachments[{i}].description");
            Rule.Holds(MediaTypeHeaderValue.TryParse(file.ContentType, out _), $"{at}attachments[{i}].content_type", $"\"{file.ContentType}\" is no media type");
        }
    }

    /// <summary>A kind that is looked for in the text and a list of that kind exclude each other.</summary>
    private static void CheckMentions(AllowedMentions mentions, string at)
    {
        Rule.Count(mentions.Roles?.Count ?? 0, Limits.Mentions, "roles", at + ".roles");
        Rule.Count(mentions.Users?.Count ?? 0, Limits.Mentions, "people", at + ".users");
        Rule.Holds(mentions.Roles is not { Count: > 0 } || !mentions.Parse.Contains("roles"), at + ".roles", "parse says \"roles\" already, Discord takes only one of them");
        Rule.Holds(mentions.Users is not { Count: > 0 } || !mentions.Parse.Contains("users"), at + ".users", "parse says \"users\" already, Discord takes only one of them");
        foreach (var kind in mentions.Parse)
            Rule.Holds(kind is "roles" or "users" or "everyone", at + ".parse", $"\"{kind}\" is no kind of mention; there are roles, users and everyone");
    }
}
