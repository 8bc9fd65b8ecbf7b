using System.Globalization;

namespace AnnounceBot.Announcements.Templates;

/// <summary>Finds what is wrong with a section before it is used: unknown fields and helpers, blocks that do not close.</summary>
/// <param name="fields">All that there are.</param>
internal sealed class TagCheck(string file, IReadOnlyList<Field> fields, IReadOnlyDictionary<string, Helper> helpers)
{
    /// <summary>Deeper than any look needs to be. The engine goes down as deep as a template does, and a stack that is full ends the bot.</summary>
    private const int MostBlocks = 20, MostBrackets = 20;

    private static readonly string[] Blocks = ["if", "unless", "each"];

    public void Check(SectionSource section, List<TemplateMistake> mistakes)
    {
        if (TagReader.LineOfUnclosed(section) is { } unclosed)
        {
            mistakes.Add(new(file, unclosed, "{{ without the }} that ends it."));
            return;
        }

        var open = new Stack<(string Name, int Line, FieldScope Within)>();
        var ticks = 0;
        foreach (var tag in TagReader.Read(section))
        {
            ticks += section.Place.Kind is SectionKind.Markdown or SectionKind.CommonMark ? tag.Before.Count('`') : 0;
            if ((WrongAround(tag, ticks) ?? Wrong(tag, open)) is { } reason)
                mistakes.Add(new(file, tag.Line, $"{tag.Written}: {reason}"));
        }

        foreach (var (name, line, _) in open)
            mistakes.Add(new(file, line, $"{{{{#{name}}}}} is not ended; write {{{{/{name}}}}} where it ends."));
    }

    private static string? WrongAround(Tag tag, int ticks)
    {
        if (tag.Before.TrimEnd().EndsWith('\\'))
            return "a backslash before it would take away the one that makes a value safe; write it elsewhere.";
        return ticks % 2 == 1 && !tag.IsBlock && !tag.IsEnd && !tag.IsElse ? "a value cannot stand in code, which its backquotes could end; write it outside of the backquotes." : null;
    }

    private string? Wrong(Tag tag, Stack<(string Name, int Line, FieldScope Within)> open)
    {
        var scope = open.TryPeek(out var innermost) ? innermost.Within : new FieldScope(fields);
        switch (tag.Words)
        {
            case var many when many.Count(word => word == "(") > MostBrackets:
                return $"it has more than {MostBrackets} brackets; write it in a simpler way.";
            case []:
                return "there is nothing in it; write a field.";
            case ["#", var name, .. var condition]:
                open.Push((name, tag.Line, name == "each" ? scope.Each(condition) : scope));
                if (open.Count == MostBlocks + 1)
                    return $"it stands within {MostBlocks} blocks already; that is too deep.";
                if (name == "each" && scope.WhyNoEach(condition) is { } reason)
                    return reason;
                return Blocks.Contains(name) ? Wrong(condition, scope) : $"there is no block #{name} (there are: {string.Join(", ", Blocks.Select(block => "#" + block))}).";
            case ["/", var name]:
                return open.TryPop(out var begun) && begun.Name == name ? null : begun.Line == 0 ? "nothing is open that it could end." : $"{{{{#{begun.Name}}}}} of line {begun.Line} must be ended first.";
            case ["else", .. var more]:
                return open.Count == 0 ? "else stands within #if, #unless or #each." : more switch { [] => null, ["if", .. var condition] => Wrong(condition, scope), _ => "else stands alone, or before if." };
            case [">" or "^" or "&" or "*" or "!" or "/", ..]:
                return "templates here know fields, helpers, #if, #unless and #each only.";
            default:
                return Wrong(tag.Words, scope);
        }
    }

    /// <summary>An expression: a field, or a helper and what it is used on.</summary>
    private string? Wrong(string[] words, FieldScope scope)
    {
        if (words.Length == 0)
            return "it needs a field to decide by.";
        if (words.Length == 1)
            return IsLiteral(words[0]) || !helpers.ContainsKey(words[0]) || scope.Has(words[0]) ? WrongValue(words[0], scope) : $"{words[0]} needs more: {UsageOf(helpers[words[0]])}.";
        if (words[0] == "(" && Closing(words, 0) == words.Length - 1)
            return Wrong(words[1..^1], scope);
        if (!helpers.TryGetValue(words[0], out var helper))
            return $"there is no helper \"{words[0]}\" (there are: {string.Join(", ", helpers.Keys)}).";
        return WrongArguments(helper, words, scope);
    }

    private string? WrongArguments(Helper helper, string[] words, FieldScope scope)
    {
        var count = 0;
        for (var at = 1; at < words.Length; at++, count++)
        {
            var end = words[at] == "(" ? Closing(words, at) : at;
            if (end < 0)
                return "a bracket ( is not closed.";
            var wrong = end > at ? Wrong(words[(at + 1)..end], scope) : WrongValue(words[at], scope);
            if (wrong is not null)
                return wrong;
            at = end;
        }

        return count < helper.Least || count > helper.Most ? $"{helper.Name} is used so: {UsageOf(helper)}." : null;
    }

    private static string? WrongValue(string word, FieldScope scope) => IsLiteral(word) ? null : scope.WhyNot(word);

    private static bool IsLiteral(string word) =>
        word[0] is '"' or '\'' || word is "true" or "false" || int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static string UsageOf(Helper helper) => $"{{{{{helper.Name} {helper.Usage}}}}}";

    private static int Closing(string[] words, int from)
    {
        var level = 0;
        for (var at = from; at < words.Length; at++)
        {
            level += words[at] switch { "(" => 1, ")" => -1, _ => 0 };
            if (level == 0)
                return at;
        }

        return -1;
    }
}
