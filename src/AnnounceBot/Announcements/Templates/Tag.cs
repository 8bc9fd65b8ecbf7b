namespace AnnounceBot.Announcements.Templates;

/// <summary>"{{…}}" in a section.</summary>
/// <param name="Before">What stands between it and the one before, as it is shown.</param>
/// <param name="Words">What it says, word by word; brackets are words.</param>
internal sealed record Tag(int Line, string Before, string Written, string[] Words)
{
    public bool IsBlock => Words is ["#", ..];

    public bool IsEnd => Words is ["/", ..];

    public bool IsElse => Words is ["else", ..];
}
