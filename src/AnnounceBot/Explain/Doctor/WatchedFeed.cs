using AnnounceBot.Feeds;

namespace AnnounceBot.Explain.Doctor;

/// <param name="Name">As people know it.</param>
/// <param name="Shown">Its address, as people may see it.</param>
/// <param name="NotBefore">Its server asked us to wait until then.</param>
/// <param name="IsNameSettled">Somebody named it, or it was read already and told what it is called.</param>
internal sealed record WatchedFeed(string Name, Uri Shown, FeedState Reader, DateTimeOffset? NotBefore, bool IsNameSettled);
