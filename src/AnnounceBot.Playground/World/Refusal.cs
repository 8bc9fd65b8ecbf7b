using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.World;

/// <summary>Discord's way to say no.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Discord's own code: developers/topics/opcodes-and-status-codes.</param>
/// <param name="Errors">For code 50035: what is wrong with which field.</param>
internal sealed record Refusal(int Status, int Code, string Message, JsonObject? Errors = null)
{
    /// <summary>How long to wait, when that is the reason (status 429).</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static Refusal UnknownRoute { get; } = new(404, 0, "404: Not Found");

    public static Refusal WrongMethod { get; } = new(405, 0, "405: Method Not Allowed");

    public static Refusal Unauthorized { get; } = new(401, 0, "401: Unauthorized");

    public static Refusal UnknownChannel { get; } = new(404, 10003, "Unknown Channel");

    public static Refusal UnknownGuild { get; } = new(404, 10004, "Unknown Guild");

    public static Refusal UnknownMessage { get; } = new(404, 10008, "Unknown Message");

    public static Refusal UnknownUser { get; } = new(404, 10013, "Unknown User");

    public static Refusal UnknownEmoji { get; } = new(400, 10014, "Unknown Emoji");

    public static Refusal UnknownWebhook { get; } = new(404, 10015, "Unknown Webhook");

    public static Refusal UnknownInteraction { get; } = new(404, 10062, "Unknown interaction");

    public static Refusal UnknownTag { get; } = new(404, 10087, "Unknown tag");

    public static Refusal NotYourApplication { get; } = new(403, 20012, "You are not authorized to perform this action on this application");

    public static Refusal TooManyReactions { get; } = new(403, 30010, "Maximum number of reactions reached (20)");

    public static Refusal TooManyCommandsToday { get; } = new(400, 30034, "Max number of daily application command creates has been reached (200)");

    public static Refusal TooLarge { get; } = new(413, 40005, "Request entity too large");

    public static Refusal AlreadyCrossposted { get; } = new(400, 40033, "This message has already been crossposted");

    public static Refusal ForumNeedsThread { get; } = new(400, 40058, "Cannot message this channel until thread is created");

    public static Refusal AlreadyAcknowledged { get; } = new(400, 40060, "Interaction has already been acknowledged.");

    public static Refusal TagRequired { get; } = new(400, 40067, "A tag is required to create a forum post in this channel");

    public static Refusal MissingAccess { get; } = new(403, 50001, "Missing Access");

    public static Refusal NotYourMessage { get; } = new(403, 50005, "Cannot edit a message authored by another user");

    public static Refusal EmptyMessage { get; } = new(400, 50006, "Cannot send an empty message");

    public static Refusal CannotMessage { get; } = new(403, 50007, "Cannot send messages to this user");

    public static Refusal MissingPermissions { get; } = new(403, 50013, "Missing Permissions");

    public static Refusal WrongChannelType { get; } = new(400, 50024, "Cannot execute action on this channel type");

    public static Refusal InvalidWebhookToken { get; } = new(401, 50027, "Invalid Webhook Token");

    public static Refusal InvalidRecipient { get; } = new(400, 50033, "Invalid Recipient(s)");

    public static Refusal InvalidVersion { get; } = new(400, 50041, "Invalid API version provided");

    public static Refusal ThreadArchived { get; } = new(400, 50083, "Thread is archived");

    public static Refusal InvalidJson { get; } = new(400, 50109, "The request body contains invalid JSON.");

    public static Refusal ReplyNeedsHistory { get; } = new(403, 160002, "You cannot reply without permission to read message history");

    public static Refusal ThreadExists { get; } = new(400, 160004, "A thread has already been created for this message");

    public static Refusal ThreadLocked { get; } = new(400, 160005, "Thread is locked");

    public static Refusal TooManyCommands(int most) => new(400, 30032, $"Maximum number of application commands reached ({most}).");

    public static Refusal TooSoon(int code, string message, TimeSpan retryAfter) => new(429, code, message) { RetryAfter = retryAfter };
}
