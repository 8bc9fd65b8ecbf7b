namespace AnnounceBot.Cli.Configuration;

/// <summary>Lays ANNOUNCEBOT__SECTION__KEY over what the file says; list items are numbered from 0.</summary>
internal static class EnvironmentVariables
{
    private const string Prefix = "ANNOUNCEBOT__";

    public static void Overlay(Node root, IReadOnlyDictionary<string, string> variables, string folder)
    {
        foreach (var (name, value) in variables.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                Set(root, name[Prefix.Length..].Split("__"), new Node(NodeKind.Anything, $"environment variable {name}", folder) { Text = value });
        }

        if (variables.TryGetValue("DISCORD_TOKEN", out var token) && !string.IsNullOrWhiteSpace(token))
            Set(root, ["discord", "token"], new Node(NodeKind.Text, "environment variable DISCORD_TOKEN", folder) { Text = token });
    }

    private static void Set(Node node, ReadOnlySpan<string> path, Node value)
    {
        foreach (var step in path[..^1])
            node = Child(node, step, value);
        Put(node, path[^1], value);
    }

    private static Node Child(Node node, string step, Node value)
    {
        if (node.Members.TryGetValue(step, out var child))
            return child;
        if (int.TryParse(step, out var index) && index >= 0 && index < node.Items.Count)
            return node.Items[index];

        child = new Node(NodeKind.Section, value.Place, value.Folder);
        Put(node, step, child);
        return child;
    }

    private static void Put(Node node, string step, Node value)
    {
        if (!int.TryParse(step, out var index))
        {
            node.Kind = NodeKind.Section;
            node.Members[step] = value;
            return;
        }

        node.Kind = NodeKind.List;
        if (index >= 0 && index < node.Items.Count)
            node.Items[index] = value;
        else
            node.Items.Add(value);
    }
}
