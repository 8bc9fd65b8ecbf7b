using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest.Bodies;

/// <summary>The one place where bodies with messages are made: mentions are always said, limits always checked.</summary>
internal static class MessageBodies
{
    public static RequestBody Create(CreateMessage message)
    {
        MessageRules.Check(message, "", isNew: true);
        MessageRules.CheckUnasked(message, "");
        MessageRules.CheckNonce(message.Nonce);
        return Body(message with { Attachments = Parts(message) }, message.Files, DiscordJson.Default.CreateMessage);
    }

    public static RequestBody Edit(EditMessage change)
    {
        MessageRules.Check(change, "", isNew: false);
        return Body(change with { Attachments = Parts(change) }, change.Files, DiscordJson.Default.EditMessage);
    }

    public static RequestBody FollowUp(InteractionMessage message)
    {
        MessageRules.Check(message, "", isNew: true);
        return Answer(message);
    }

    public static RequestBody EditAnswer(InteractionMessage message)
    {
        MessageRules.Check(message, "", isNew: false);
        return Answer(message);
    }

    /// <summary>New files by their number among the parts, and those that stay by their ids; null: nothing is said about files.</summary>
    public static IReadOnlyList<AttachmentPart>? Parts(OutgoingMessage message)
    {
        if (message.Files.Count == 0 && message.KeptAttachments is null)
            return null;

        var kept = (message.KeptAttachments ?? []).Select(id => new AttachmentPart(id.ToString()));
        var added = message.Files.Select((file, number) => new AttachmentPart(number.ToString(CultureInfo.InvariantCulture), file.Name, file.Description));
        return [.. kept, .. added];
    }

    /// <summary>JSON alone, or JSON and files.</summary>
    public static RequestBody Body<T>(T value, IReadOnlyList<OutgoingFile> files, JsonTypeInfo<T> type) =>
        files.Count == 0 ? RequestBody.Json(value, type) : Multipart.Body(JsonSerializer.SerializeToUtf8Bytes(value, type), files);

    private static RequestBody Answer(InteractionMessage message) =>
        Body(message with { Attachments = Parts(message) }, message.Files, DiscordJson.Default.InteractionMessage);
}
