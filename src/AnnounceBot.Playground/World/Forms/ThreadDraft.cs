using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.World.Forms;

/// <summary>A thread to be started, checked.</summary>
/// <param name="Tags">The forum tags to carry.</param>
/// <param name="First">The first message, of a forum post.</param>
internal sealed record ThreadDraft(string Name, TimeSpan AutoArchive, int Slowmode, ChannelType? Type, IReadOnlyList<string> Tags, MessageDraft? First)
{
    private const int UsualMinutes = 4320;

    /// <param name="isPost">Whether it is started in a forum, with a message.</param>
    public static Outcome<ThreadDraft> Read(JsonObject body, bool isPost)
    {
        var errors = new FormErrors();
        var form = new Form(body, errors, []);
        var draft = new ThreadDraft(
            form.Text("name", 100, min: 1) ?? "",
            TimeSpan.FromMinutes(form.Choice("auto_archive_duration", 60, 1440, UsualMinutes, 10080) ?? UsualMinutes),
            (int)(form.Integer("rate_limit_per_user", 0, 21600) ?? 0),
            (ChannelType?)form.Integer("type", 0, int.MaxValue),
            isPost ? form.Snowflakes("applied_tags", 5) : [],
            isPost && form.Object("message") is { } message ? MessageForm.Read(message, MessageUse.ForumPost) : null);
        if (isPost && !form.Has("message"))
            form.Wrong("message", FormError.Required);
        if (errors.Any)
            return errors.ToRefusal();
        return draft;
    }
}
