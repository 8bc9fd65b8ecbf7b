namespace AnnounceBot.Playground.Blogs;

/// <summary>The file that a video or podcast post attaches.</summary>
/// <param name="Url">Its absolute address.</param>
/// <param name="Type">Its media type, such as <c>video/mp4</c>.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Seconds">How long it plays.</param>
public sealed record SampleMedia(Uri Url, string Type, long Length, int Seconds);
