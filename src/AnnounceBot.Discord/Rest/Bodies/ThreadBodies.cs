using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest.Bodies;

/// <summary>Bodies that start and open threads.</summary>
internal static class ThreadBodies
{
    public static RequestBody Reopen { get; } = RequestBody.Json(new ChangeThread(Archived: false), DiscordJson.Default.ChangeThread);

    public static RequestBody Start(StartThread thread)
    {
        ThreadRules.Check(thread.Name, thread.AutoArchiveDuration, thread.RateLimitPerUser);
        return RequestBody.Json(thread, DiscordJson.Default.StartThread);
    }

    public static RequestBody StartInForum(StartForumThread thread)
    {
        ThreadRules.Check(thread.Name, thread.AutoArchiveDuration, thread.RateLimitPerUser);
        ThreadRules.CheckTags(thread.AppliedTags);
        MessageRules.Check(thread.Message, "message.", isNew: true);
        MessageRules.CheckUnasked(thread.Message, "message.");
        var message = thread.Message with { Attachments = MessageBodies.Parts(thread.Message) };
        return MessageBodies.Body(thread with { Message = message }, message.Files, DiscordJson.Default.StartForumThread);
    }
}
