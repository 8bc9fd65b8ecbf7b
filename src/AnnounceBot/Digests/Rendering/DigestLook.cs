namespace AnnounceBot.Digests.Rendering;

internal enum DigestLook
{
    Text,
    Embeds,
}
