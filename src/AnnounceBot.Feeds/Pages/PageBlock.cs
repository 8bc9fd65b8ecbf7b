using AnnounceBot.Feeds.Text;

namespace AnnounceBot.Feeds.Pages;

/// <summary>A block of a page's text.</summary>
/// <param name="Block">The block; of code it keeps the lines.</param>
/// <param name="Level">Of a heading: 1 to 6; else 0.</param>
/// <param name="Container">The index of the innermost container that it stands in.</param>
internal readonly record struct PageBlock(TextBlock Block, int Level, int Container);
