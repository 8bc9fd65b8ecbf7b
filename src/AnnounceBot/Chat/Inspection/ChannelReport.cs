namespace AnnounceBot.Chat.Inspection;

/// <summary>Whether a channel is there, and what we may do in it.</summary>
internal abstract record ChannelReport
{
    private ChannelReport()
    {
    }

    /// <param name="Reason">What is wrong and what to do.</param>
    public sealed record Missing(string Reason) : ChannelReport;

    /// <param name="Name">As people know it.</param>
    /// <param name="Permissions">All that it takes there, as Discord's settings name them.</param>
    /// <param name="Lacking">Those of them that we do not have.</param>
    /// <param name="Troubles">What else is wrong, each with what to do.</param>
    public sealed record Seen(string Name, IReadOnlyList<string> Permissions, IReadOnlyList<LackingPermission> Lacking, IReadOnlyList<string> Troubles) : ChannelReport;
}
