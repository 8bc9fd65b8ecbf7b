namespace AnnounceBot.Cli.Configuration;

/// <summary>A piece of the configuration, with the place that it came from.</summary>
internal sealed class Node(NodeKind kind, string place, string folder)
{
    public NodeKind Kind { get; set; } = kind;

    /// <summary>File and line, or the environment variable.</summary>
    public string Place { get; set; } = place;

    /// <summary>What relative paths in it are relative to.</summary>
    public string Folder { get; set; } = folder;

    /// <summary>The text, number or truth value as it was written.</summary>
    public string Text { get; set; } = "";

    /// <summary>It came from a file of its own, and stands in no message.</summary>
    public bool IsSecret { get; init; }

    public Dictionary<string, Node> Members => field ??= new(StringComparer.OrdinalIgnoreCase);

    public List<Node> Items => field ??= [];
}
