namespace AnnounceBot.Playground.Blogs.Publishing;

/// <summary>Somebody asked for something that cannot be.</summary>
/// <param name="sentence">What to do instead, for people.</param>
internal sealed class PostFormException(string sentence) : Exception(sentence);
