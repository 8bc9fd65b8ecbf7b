using System.Globalization;
using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>What the pages demand of a message that is created or edited (resources/message).</summary>
internal static class MessageRules
{
    private const int LongestContent = 2000;
    private const int LongestPollAnswer = 55;

    private static readonly string[] Contents =
        ["content", "embeds", "sticker_ids", "components", "attachments", "poll", "message_reference", "shared_client_theme"];

    private static readonly string[] NotInComponentsV2 = ["content", "embeds", "sticker_ids", "poll"];

    public static void Check(Part message, MessageKind kind, bool hasFiles, Findings findings)
    {
        CheckContent(message, findings);
        if (kind.NeedsContent && !hasFiles && !Contents.Any(name => message[name].IsFilled))
            findings.Add(message.Place, "an empty message: it needs content, embeds, components, files, stickers or a poll");

        CheckFlags(message, kind, findings);
        CheckNonce(message, findings);
        CheckPoll(message["poll"], findings);
        MentionRules.Check(message, findings);
        EmbedRules.Check(message["embeds"], findings);
        MessageComponentRules.Check(message["components"], IsComponentsV2(message), mayBeV2: kind.Flags is null, findings);
    }

    private static bool IsComponentsV2(Part message) => (message.Whole("flags") & (long)MessageFlags.ComponentsV2) > 0;

    private static void CheckContent(Part message, Findings findings)
    {
        if (message.Text("content") is { } content && Length.Of(content.Trim()) is var length && length > LongestContent)
            findings.Add(message["content"].Place, string.Create(CultureInfo.InvariantCulture, $"{length} characters, at most {LongestContent} are allowed"));

        if (!IsComponentsV2(message))
            return;

        foreach (var name in NotInComponentsV2.Where(name => message[name].IsFilled))
            findings.Add(message[name].Place, "may not be in a message with the flag IS_COMPONENTS_V2");
    }

    private static void CheckFlags(Part message, MessageKind kind, Findings findings)
    {
        if (kind.Flags is { } allowed && message.Whole("flags") is { } flags && (flags & ~(long)allowed) is var others and not 0)
            findings.Add(message["flags"].Place, string.Create(CultureInfo.InvariantCulture, $"{flags} has {others}, which may not be set there; allowed are {allowed}"));
    }

    private static void CheckNonce(Part message, Findings findings)
    {
        if (message.IsTrue("enforce_nonce") && !message["nonce"].IsThere)
            findings.Add(message["enforce_nonce"].Place, "does nothing without a nonce");
    }

    private static void CheckPoll(Part poll, Findings findings)
    {
        foreach (var text in poll["answers"].Entries.Select(answer => answer["poll_media"]["text"]))
        {
            if (text.AsText is { } answer && Length.Of(answer) is var length && length > LongestPollAnswer)
                findings.Add(text.Place, string.Create(CultureInfo.InvariantCulture, $"{length} characters, at most {LongestPollAnswer} are allowed"));
        }
    }
}
