namespace AnnounceBot.Feeds.Pages;

/// <summary>What a container of a page is by its name.</summary>
internal enum ContainerRole
{
    Other,
    Main,
    Article,
    Body,
}

/// <summary>An element that holds blocks of text.</summary>
/// <param name="Parent">The index of the container around it, which is less than its own; -1 for the page.</param>
/// <param name="Role">What it is by its name.</param>
internal readonly record struct PageContainer(int Parent, ContainerRole Role);
