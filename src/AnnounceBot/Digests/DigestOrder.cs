namespace AnnounceBot.Digests;

internal enum DigestOrder
{
    Published,
    Interest,
}
