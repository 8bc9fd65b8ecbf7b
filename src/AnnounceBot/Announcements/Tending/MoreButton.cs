using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Tending;

/// <summary>Under each announcement of one post: tells more of it, and lets moderators look after it.</summary>
internal sealed class MoreButton(PostSheets sheets, Database database) : IButton
{
    private const string ButtonName = "more";

    public string Name => ButtonName;

    public bool IsForModerators => false;

    public static ChatButton Under(PostId post) => new("More…", ButtonName, post.Value.ToString(CultureInfo.InvariantCulture));

    public Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => Task.FromResult(
        long.TryParse(press.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new Reply(database.Read(session => sheets.Of(session, new(id), press.Person.IsModerator)))
            : Reply.Saying(PostSheets.Unknown));
}
