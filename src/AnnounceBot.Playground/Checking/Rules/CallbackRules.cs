using System.Globalization;
using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>Answers to interactions (interactions/receiving-and-responding).</summary>
internal static class CallbackRules
{
    private const int LongestChoice = 100;

    public static void Check(CheckedRequest request, Findings findings)
    {
        var callback = new Part(request.Body, Place.Body);
        var data = callback["data"];
        switch (callback.Whole("type"))
        {
            case 4:
                CheckMessage(data, MessageKind.FollowUp, request.IsMultipart, findings);
                break;
            case 5:
                CheckDeferred(data, findings);
                break;
            case 7:
                CheckMessage(data, MessageKind.Edited, request.IsMultipart, findings);
                break;
            case 8:
                CheckChoices(data["choices"], findings);
                break;
            case 9:
                ModalRules.Check(data, findings);
                break;
        }
    }

    private static void CheckMessage(Part data, MessageKind kind, bool hasFiles, Findings findings)
    {
        if (data.IsObject)
            MessageRules.Check(data, kind, hasFiles, findings);
        else
            findings.Add(data.Place, "is missing, this answer is a message");
    }

    private static void CheckDeferred(Part data, Findings findings)
    {
        foreach (var (name, part) in data.Members.Where(member => member.Name != "flags"))
            findings.Add(part.Place, $"\"{name}\" is lost: an answer that is put off takes flags only");
        if (data.Whole("flags") is { } flags && (flags & ~(long)MessageFlags.Ephemeral) != 0)
            findings.Add(data["flags"].Place, string.Create(CultureInfo.InvariantCulture, $"{flags}, where only EPHEMERAL (64) is allowed"));
    }

    private static void CheckChoices(Part choices, Findings findings)
    {
        foreach (var value in choices.Entries.Select(choice => choice["value"]))
        {
            if (value.AsText is { } text && Length.Of(text) is var length && length > LongestChoice)
                findings.Add(value.Place, string.Create(CultureInfo.InvariantCulture, $"{length} characters, at most {LongestChoice} are allowed"));
        }
    }
}
