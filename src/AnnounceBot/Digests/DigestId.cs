namespace AnnounceBot.Digests;

internal readonly record struct DigestId(long Value);
