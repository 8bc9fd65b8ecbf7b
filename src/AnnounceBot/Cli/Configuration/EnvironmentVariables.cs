namespace AnnounceBot.Cli.Configuration;

/// <summary>Lays ANNOUNCEBOT__SECTION__KEY over what the file says, or what the file named by ANNOUNCEBOT__SECTION__KEY_FILE holds; list items are numbered from 0.</summary>
internal static class EnvironmentVariables
{
    private const string Prefix = "ANNOUNCEBOT__";

    public static void Overlay(Node root, IReadOnlyDictionary<string, string> variables, string folder, List<Mistake> mistakes)
    {
        foreach (var name in variables.Keys.Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).OrderBy(InOrder, StringComparer.Ordinal))
        {
            var value = variables[name];
            if (!SecretFile.IsNamedBy(name))
                Set(root, Steps(name), new Node(NodeKind.Anything, $"environment variable {name}", folder) { Text = value }, mistakes);
            else if (variables.Keys.FirstOrDefault(other => string.Equals(other, SecretFile.WithoutEnding(name), StringComparison.OrdinalIgnoreCase)) is { } both)
                mistakes.Add(new($"environment variable {name}", "", $"there is {both} as well; give one of the two."));
            else if (value.Length > 0 && SecretFile.Read(name, value, folder, mistakes) is { } secret)
                Set(root, Steps(SecretFile.WithoutEnding(name)), secret, mistakes);
        }

        if (variables.TryGetValue("DISCORD_TOKEN", out var token) && !string.IsNullOrWhiteSpace(token))
            Set(root, ["discord", "token"], new Node(NodeKind.Text, "environment variable DISCORD_TOKEN", folder) { Text = token }, mistakes);
        // Read where it is needed only: who lists feeds need not be the one who may read it.
        if (variables.TryGetValue("DISCORD_TOKEN_FILE", out var file) && !string.IsNullOrWhiteSpace(file))
            Set(root, ["discord", "tokenFile"], new Node(NodeKind.Text, "environment variable DISCORD_TOKEN_FILE", folder) { Text = file }, mistakes);
    }

    /// <returns>The files that variables name, wherever they are.</returns>
    public static IEnumerable<string> Files(IReadOnlyDictionary<string, string> variables, string folder) => variables
        .Where(pair => pair.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && SecretFile.IsNamedBy(pair.Key) && pair.Value.Length > 0)
        .Select(pair => Path.GetFullPath(pair.Value, folder));

    private static string[] Steps(string name) => name[Prefix.Length..].Split("__");

    /// <summary>The tenth item after the ninth.</summary>
    private static string InOrder(string name) => string.Join("__", name.Split("__").Select(step => int.TryParse(step, out _) ? step.PadLeft(10, '0') : step));

    private static void Set(Node node, ReadOnlySpan<string> path, Node value, List<Mistake> mistakes)
    {
        for (var depth = 0; depth < path.Length; depth++)
        {
            if (IsBeyond(node, path[depth]))
            {
                mistakes.Add(new(value.Place, "", $"there is no item {path[depth]}: items are numbered from 0 without a gap, and the next one here is {node.Items.Count}."));
                return;
            }

            if (depth < path.Length - 1)
                node = Child(node, path[depth], value);
        }

        Put(node, path[^1], value);
    }

    private static bool IsBeyond(Node node, string step) =>
        int.TryParse(step, out var index) && !node.Members.ContainsKey(step) && (index < 0 || index > node.Items.Count);

    private static Node Child(Node node, string step, Node value)
    {
        if (node.Members.TryGetValue(step, out var child))
            return child;
        if (int.TryParse(step, out var index) && index < node.Items.Count)
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
        if (index < node.Items.Count)
            node.Items[index] = value;
        else
            node.Items.Add(value);
    }
}
