namespace AnnounceBot.Cli;

/// <summary>A feed that a page offers.</summary>
/// <param name="Entries">How many it holds, where it was read.</param>
internal sealed record OfferedLine(string Url, string? Title, string? Type, int? Entries)
{
    public override string ToString() => $"{Url}  {Title ?? "(no title)"}{(Type is null ? "" : $", {Type}")}{(Entries is { } count ? $", {count} entries" : "")}";
}
