namespace AnnounceBot.Feeds.Tests;

public sealed class EntryKindsTests
{
    [Theory]
    [InlineData("https://ada.example/a.mp4", "video/mp4", EntryKind.Video)]
    [InlineData("https://ada.example/a.mp3", "audio/mpeg", EntryKind.Podcast)]
    [InlineData("https://ada.example/a.mp3", null, EntryKind.Podcast)]
    [InlineData("https://ada.example/a.webm?x=1", "application/octet-stream", EntryKind.Video)]
    [InlineData("https://ada.example/a.mp3", "image/jpeg", EntryKind.Article)]
    [InlineData("https://ada.example/a.jpg", "image/jpeg", EntryKind.Article)]
    [InlineData("https://ada.example/slides.pdf", "application/pdf", EntryKind.Article)]
    public void Attached_files_tell(string url, string? type, EntryKind kind)
    {
        EntryKinds.Of(new() { Enclosures = [new(url, type, null)] }).ShouldBe(kind);
    }

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=abc", EntryKind.Video)]
    [InlineData("https://youtu.be/abc", EntryKind.Video)]
    [InlineData("https://peertube.example/videos/watch/1b2c", EntryKind.Video)]
    [InlineData("https://notyoutube.com/watch?v=abc", EntryKind.Article)]
    [InlineData("https://ada.example/youtube.com", EntryKind.Article)]
    [InlineData("relative", EntryKind.Article)]
    [InlineData(null, EntryKind.Article)]
    public void Else_the_place_of_its_page_tells(string? link, EntryKind kind)
    {
        EntryKinds.Of(new() { Link = link }).ShouldBe(kind);
    }
}
