using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.World.Forms;

/// <summary>Checks the body of a message against Discord's limits (developers/resources/message).</summary>
internal static class MessageForm
{
    private const int MostContent = 2000;
    private const int MostNonce = 25;
    private const int MostAttachments = 10;

    /// <param name="isV2">Whether the message is made of components only already: that cannot be undone by an edit.</param>
    public static Outcome<MessageDraft> Read(JsonObject body, MessageUse use, bool isV2 = false)
    {
        var errors = new FormErrors();
        var form = new Form(body, errors, []);
        var draft = Read(form, use, isV2);
        if (errors.Any)
            return errors.ToRefusal();
        return draft;
    }

    /// <summary>Reads a message inside another body (a forum post's first), noting what is wrong there.</summary>
    public static MessageDraft Read(Form form, MessageUse use, bool isV2 = false)
    {
        var flags = form.Integer("flags", 0, int.MaxValue) is { } number ? (MessageFlags)number & Allowed(use) : (MessageFlags?)null;
        isV2 |= flags?.HasFlag(MessageFlags.IsComponentsV2) == true;
        if (isV2)
            RefuseLegacy(form);
        return new()
        {
            Content = form.Names("content") ? form.Text("content", MostContent) ?? "" : null,
            Embeds = form.Names("embeds") ? EmbedForm.Read(form) : null,
            Components = form.Names("components") ? ComponentForm.Read(form, isV2) : null,
            Poll = use is MessageUse.Edit ? null : PollForm.Read(form),
            Flags = flags,
            Attachments = form.Has("attachments") ? Attachments(form) : null,
            AllowedMentions = AllowedMentions.Read(form),
            Nonce = use == MessageUse.Create ? Nonce(form) : null,
            EnforceNonce = use == MessageUse.Create && form.Boolean("enforce_nonce") == true,
            Tts = form.Boolean("tts") == true,
            ReplyTo = use == MessageUse.Create ? form.Object("message_reference")?.Snowflake("message_id") : null,
            ReplyMustExist = form.Object("message_reference")?.Boolean("fail_if_not_exists") ?? true,
        };
    }

    private static MessageFlags Allowed(MessageUse use) => use switch
    {
        MessageUse.Edit => MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2,
        MessageUse.Interaction => MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2,
        MessageUse.ForumPost => MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications,
        _ => MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2,
    };

    private static void RefuseLegacy(Form form)
    {
        foreach (var name in new[] { "content", "embeds", "sticker_ids", "poll" })
        {
            if (form.Node(name) is { } there and not JsonArray { Count: 0 } && there.ToString().Length > 0)
                form.Wrong(name, new("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"));
        }
    }

    private static JsonNode? Nonce(Form form)
    {
        if (form.Node("nonce") is not { } nonce)
            return null;

        if (nonce.GetValueKind() is not (JsonValueKind.String or JsonValueKind.Number))
            form.Wrong("nonce", new("NONCE_TYPE_INVALID", "Nonce must be an integer or a string."));
        else if (nonce.ToString().Length > MostNonce)
            form.Wrong("nonce", FormError.TooLong(MostNonce));
        return nonce.DeepClone();
    }

    private static List<AttachmentEntry> Attachments(Form form)
    {
        List<AttachmentEntry> entries = [];
        foreach (var entry in form.Objects("attachments", MostAttachments))
        {
            if (!entry.Has("id"))
                entry.Wrong("id", FormError.Required);
            else if (entry.Snowflake("id") is { } id)
                entries.Add(new(id, entry.Text("filename", 1024), entry.Text("description", 1024)));
        }

        return entries;
    }
}
