namespace AnnounceBot.Announcements.Templates;

/// <summary>What a helper made for the place that it is put in: values in it are escaped already.</summary>
internal sealed class SafeText(string text)
{
    public override string ToString() => text;
}
