namespace AnnounceBot.Playground.Blogs;

/// <summary>The file of the sample community cannot be used; the message says where and why.</summary>
/// <param name="message">The file, the place in it and what is wrong there, for the person who edits it.</param>
/// <param name="inner">What the file system or the JSON reader said, if it was one of them.</param>
public sealed class SampleCommunityException(string message, Exception? inner = null) : Exception(message, inner);
