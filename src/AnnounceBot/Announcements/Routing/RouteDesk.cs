using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Routing;

/// <summary>Makes and removes routes for moderators, each in a transaction, and says what it did.</summary>
internal sealed class RouteDesk(Routes routes, Writer writer, TimeProvider clock)
{
    private static readonly TimeSpan DraftsAreKept = TimeSpan.FromDays(1);

    /// <summary>Shows what a route would do, and keeps it until somebody says whether to save it.</summary>
    public Task<ChatMessage> DraftAsync(RouteOptions options, string channelName, Person by, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        var draft = RouteStore.AddDraft(session, options, channelName, clock.GetUtcNow(), DraftsAreKept, by.Name);
        var (taken, takenBefore) = RouteTrial.Of(session, routes.In(session), draft);
        var id = draft.Made!.Id.Value.ToString(CultureInfo.InvariantCulture);
        return RouteWords.Draft(draft, taken, takenBefore, [new("Save", RouteButton.Save, id, ButtonLook.Main), new("Cancel", RouteButton.Cancel, id)]);
    }, cancellationToken);

    public Task<ChatMessage> SaveAsync(RouteId id, Person by, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        if (!RouteStore.Change(session, id, "draft", "active"))
            return RouteStore.One(session, id, "active") is { } saved ? RouteWords.SavedBefore(saved) : RouteWords.Gone;
        var route = RouteStore.One(session, id, "active")!;
        DeedStore.Write(session, clock.GetUtcNow(), by, "added", DeedKind.Route, id.Value, Markdown.ToText(RouteWords.Line(route)));
        return RouteWords.Saved(route);
    }, cancellationToken);

    public Task<ChatMessage> CancelAsync(RouteId id, CancellationToken cancellationToken) => writer.WriteAsync(session =>
        RouteStore.One(session, id, "active") is { } saved ? RouteWords.SavedBefore(saved)
        : RouteStore.Change(session, id, "draft", "removed") || RouteStore.State(session, id) is not null ? RouteWords.Cancelled : RouteWords.Gone, cancellationToken);

    public Task<ChatMessage> RemoveAsync(RouteId id, Person by, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        if (RouteStore.One(session, id, "active") is not { } route)
            return RouteWords.Gone;
        RouteStore.Change(session, id, "active", "removed");
        DeedStore.Write(session, clock.GetUtcNow(), by, "removed", DeedKind.Route, id.Value, Markdown.ToText(RouteWords.Line(route)));
        return RouteWords.Removed(route);
    }, cancellationToken);
}
