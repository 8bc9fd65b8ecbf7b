using AnnounceBot.Discord.Rest;
using AnnounceBot.Storage;

namespace AnnounceBot.Chat.Discord;

/// <summary>What Discord's refusals mean for a message, and what a moderator can do about them.</summary>
/// <remarks>
/// What a person has to change about a channel, or about what we may do in it, blocks: its deliveries wait. What is wrong with one message is refused.
/// Codes: Discord, "Opcodes and Status Codes", JSON error codes.
/// </remarks>
internal static class Troubles
{
    public const int UnknownChannel = 10003, UnknownMessage = 10008, AlreadyCrossposted = 40033, MissingPermission = 50013, WrongChannelType = 50024,
        ThreadIsArchived = 50083, ThreadExists = 160004, ThreadIsLocked = 160005;

    private const int UnknownGuild = 10004, UnknownTag = 10087, SlowMode = 20016, PublishedEdits = 20022, ChannelWrites = 20028, ServerWrites = 20029,
        OldEdits = 30046, TooLarge = 40005, NeedsThread = 40058, NeedsTags = 40066, NeedsTag = 40067, NoDirectMessages = 50008, ClosedToUs = 50007, OpeningTooFast = 40003, MissingAccess = 50001,
        EmptyMessage = 50006, InvalidBody = 50035, FileTooLarge = 50045, InvalidJson = 50109, Overloaded = 130000, TooManyThreads = 160006;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10), AfterPeopleActed = TimeSpan.FromMinutes(1), AnHour = TimeSpan.FromHours(1);

    /// <param name="channel">As people call it.</param>
    /// <param name="needs">The permissions that it takes, as Discord's settings name them.</param>
    /// <exception cref="OperatorException">The token is refused: nothing can be done without a person.</exception>
    public static SendOutcome Of(DiscordException trouble, string channel, string needs) => trouble switch
    {
        DiscordBusyException busy => new SendOutcome.Later(busy.RetryAfter, "Discord asks us to wait"),
        DiscordUnansweredException { MayHaveHappened: true } lost => new SendOutcome.Unanswered(lost.Message),
        DiscordUnansweredException away => new SendOutcome.Later(Soon, away.Message),
        TokenRefusedException refused => throw new OperatorException(refused.Message, refused),
        DiscordRefusedException refused => Of(refused, channel, needs),
        _ => new SendOutcome.Refused($"The message breaks one of Discord's limits: {trouble.Message}. Correct its template, then retry."),
    };

    /// <summary>What a refusal means for a direct message: nobody but the one whom it is for could change something, so it is never a reason to wait.</summary>
    public static SendOutcome WithOnePerson(DiscordRefusedException refused) => refused.Code switch
    {
        UnknownMessage => new SendOutcome.Gone("they deleted the message"),
        ClosedToUs => new SendOutcome.Refused("They take no direct messages from me."),
        ChannelWrites or Overloaded or OpeningTooFast => new SendOutcome.Later(AfterPeopleActed, "Discord asks us to wait"),
        _ => new SendOutcome.Refused($"Discord does not take it: {refused.Message}"),
    };

    private static SendOutcome Of(DiscordRefusedException refused, string channel, string needs) => refused.Code switch
    {
        // To a new message: the same nonce was sent before and somebody deleted that message.
        UnknownMessage => new SendOutcome.Gone("somebody deleted the message"),

        UnknownChannel or MissingAccess =>
            Blocked($"#{channel} is gone, or I may not see it any more. Give my role \"View Channel\" there, or name another channel in the configuration."),
        UnknownGuild => Blocked("I am no longer on the server. Invite me again; the invitation is in the log when I start."),
        MissingPermission => Blocked($"I may not do that in #{channel}. Give my role {needs} there."),
        ThreadIsArchived or ThreadIsLocked => Blocked($"The thread {channel} is locked. Unlock it, or name another place in the configuration."),
        NeedsTags or NeedsTag => Blocked($"#{channel} wants a tag on each post, and I found none that I may give. Add one called \"blog\" there that anyone may use."),
        WrongChannelType or NoDirectMessages => Blocked($"#{channel} takes no messages. Name a text, announcement or forum channel, or a thread, in the configuration."),

        NeedsThread => new SendOutcome.Later(Soon, $"#{channel} has become a forum"),
        UnknownTag => new SendOutcome.Later(Soon, $"a tag of #{channel} is gone"),
        SlowMode => new SendOutcome.Later(AfterPeopleActed, $"#{channel} is in slow mode"),
        ChannelWrites or ServerWrites or OldEdits or Overloaded => new SendOutcome.Later(AfterPeopleActed, "Discord asks us to wait"),
        PublishedEdits => new SendOutcome.Later(AnHour, "published messages may be changed three times an hour"),
        TooManyThreads => new SendOutcome.Later(AnHour, "the server has as many open threads as Discord allows; archive some"),

        TooLarge or FileTooLarge => new SendOutcome.Refused("Discord finds the message too large. Shorten its template, then retry."),
        EmptyMessage => new SendOutcome.Refused("Nothing was left to show. Correct its template, then retry."),
        InvalidBody or InvalidJson =>
            new SendOutcome.Refused($"Discord does not take the message as it is ({Details(refused)}). Correct its template, then retry; or drop it."),
        _ => new SendOutcome.Refused($"Discord does not take it: {refused.Message} Retry, or drop it."),
    };

    private static SendOutcome.Blocked Blocked(string reason) => new(AfterPeopleActed, reason);

    private static string Details(DiscordRefusedException refused) => refused.Errors.Count == 0
        ? refused.Reason
        : string.Join("; ", refused.Errors.Select(error => $"{error.Key}: {error.Value}"));
}
