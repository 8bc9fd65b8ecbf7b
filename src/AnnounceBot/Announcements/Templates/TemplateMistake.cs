namespace AnnounceBot.Announcements.Templates;

/// <summary>Something in a template that its writer must mend.</summary>
/// <param name="Reason">What is wrong, naming the field, and what would be right.</param>
internal sealed record TemplateMistake(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}:{Line}: {Reason}";
}
