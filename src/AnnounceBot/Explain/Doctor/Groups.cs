namespace AnnounceBot.Explain.Doctor;

/// <summary>The headings of doctor's answers.</summary>
internal static class Groups
{
    public const string Configuration = "Configuration", Discord = "Discord", Storage = "Storage", Machine = "This machine", Feeds = "Feeds";
}
