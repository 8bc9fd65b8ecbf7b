namespace AnnounceBot.Playground.World;

/// <summary>The kinds of channel that exist here, with Discord's numbers.</summary>
internal enum ChannelType
{
    Text = 0,
    DirectMessage = 1,
    Announcement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    Forum = 15,
}
