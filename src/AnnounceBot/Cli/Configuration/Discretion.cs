using System.Text.RegularExpressions;

namespace AnnounceBot.Cli.Configuration;

/// <summary>Keeps out of messages what is nobody's business: they reach logs and moderators.</summary>
internal static partial class Discretion
{
    [GeneratedRegex(@"(?<=://)[^/@\s]*@")]
    private static partial Regex Password { get; }

    [GeneratedRegex(@"(?<=://[^?\s]*\?)\S+")]
    private static partial Regex Query { get; }

    /// <returns>An address without its password and its query; all else as it is.</returns>
    public static string Masked(string text) => Query.Replace(Password.Replace(text, ""), "…");

    /// <returns>The mistake without what a secret's file holds.</returns>
    /// <param name="root">Of the whole configuration.</param>
    public static Mistake Without(Mistake mistake, Node root) =>
        mistake with { Reason = Secrets(root).Aggregate(mistake.Reason, (reason, secret) => reason.Replace(secret, "what the file holds", StringComparison.Ordinal)) };

    private static IEnumerable<string> Secrets(Node node) =>
        node.IsSecret ? [node.Text] : node.Members.Values.Concat(node.Items).SelectMany(Secrets);
}
