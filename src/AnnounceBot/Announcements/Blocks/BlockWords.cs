using System.Globalization;
using AnnounceBot.Chat;

namespace AnnounceBot.Announcements.Blocks;

/// <summary>How moderators are told of blocks.</summary>
internal static class BlockWords
{
    public const string ExtendButton = "block-earlier", RemoveButton = "block-remove";

    private const int NameLength = 100, ReasonLength = 100, ListLength = 3900;

    public static ChatMessage Gone { get; } = new() { Text = "That block does not stand any more. `/block list` shows those that do." };

    public static ChatMessage IsLocked(BlockTarget target) => new() { Text = $"{Name(target)} is blocked already, by the configuration (`submissions.blockedDomains`)." };

    /// <param name="earlier">How many posts were there before, and are not yet as the block wants them; what is more than <see cref="BlockDesk.AtOnce"/> is not counted.</param>
    public static ChatMessage Stands(Block block, bool isNew, int earlier)
    {
        var who = Name(block.Target);
        var rule = (block.Measure, isNew) switch
        {
            (BlockMeasure.Out, true) => $"From now on nothing {From(block.Target)} {who} is taken in: neither from feeds nor as a suggestion.",
            (BlockMeasure.Out, false) => $"{who} is blocked already, by **{Markdown.Escape(block.MadeBy, NameLength)}**.",
            (_, true) => $"From now on only titles are shown of posts {From(block.Target)} {who}, whichever feed they come from.",
            (_, false) => $"Of posts {From(block.Target)} {who} only titles are shown already: **{Markdown.Escape(block.MadeBy, NameLength)}** wanted it so.",
        };
        var undo = new ChatButton("Undo", RemoveButton, Argument(block));
        if (earlier == 0)
            return new() { Text = rule, Buttons = [undo] };
        return new() { Text = $"{rule} {Before(block, earlier)}", Buttons = [Extend(block, earlier), undo] };
    }

    /// <param name="left">How many posts are still as they were; what is more than <see cref="BlockDesk.AtOnce"/> is not counted.</param>
    public static ChatMessage Extended(Block block, int posts, int left)
    {
        var done = (posts, block.Measure) switch
        {
            (0, _) => "Nothing from before is left to change.",
            (_, BlockMeasure.Out) => $"Done: {posts} taken back. Their messages go now, one after the other. `/retract link:` brings a single one back.",
            _ => $"Done: {posts} without text. Their messages are changed now, one after the other.",
        };
        return left == 0 ? new() { Text = done } : new() { Text = $"{done} {Before(block, left)}", Buttons = [Extend(block, left)] };
    }

    public static ChatMessage Removed(Block block) => new()
    {
        Text = block.Measure == BlockMeasure.Out
            ? $"{Name(block.Target)} is not blocked any more. What was left out or taken back stays so; what comes now is taken in."
            : $"Posts {From(block.Target)} {Name(block.Target)} are shown with their text again, from the next one on.",
    };

    /// <param name="locked">Hosts that the configuration blocks.</param>
    public static ChatMessage List(IReadOnlyList<string> locked, IReadOnlyList<Block> blocks)
    {
        if (locked.Count + blocks.Count == 0)
            return new() { Text = "Nobody is blocked. `/block add` blocks a domain or an author, or lets you show only their titles." };
        var lines = locked.Select(host => $"* 🔒 {Markdown.Escape(host, NameLength)}: left out (the configuration's `submissions.blockedDomains`)").Concat(blocks.Select(Line)).ToList();
        var shown = Fitting(lines);
        return new() { Card = new() { Title = "Blocked, or titles only", Text = string.Join('\n', shown < lines.Count ? [.. lines.Take(shown), $"… and {lines.Count - shown} more"] : lines) } };
    }

    /// <returns>Plain, for a list of choices.</returns>
    public static string Label(Block block) => Graphemes.Cut($"{(block.Target.Kind == BlockKind.Domain ? "" : "author ")}{Inert.OneLine(block.Target.Shown)}: {What(block)}", NameLength);

    private static string Line(Block block) =>
        $"* {Name(block.Target)}: {What(block)}, by {Markdown.Escape(block.MadeBy, NameLength)} <t:{block.MadeAt.ToUnixTimeSeconds()}:R>{(block.Reason is { } reason ? $" ({Markdown.Escape(Inert.OneLine(reason), ReasonLength)})" : "")}";

    private static int Fitting(List<string> lines)
    {
        var length = 0;
        return lines.TakeWhile(line => (length += line.Length + 1) <= ListLength).Count();
    }

    private static string What(Block block) => block.Measure == BlockMeasure.Out ? "left out" : "titles only";

    private static string From(BlockTarget target) => target.Kind == BlockKind.Domain ? "from" : "by";

    private static string Name(BlockTarget target) => $"**{Markdown.Escape(target.Shown, NameLength)}**";

    private static string Before(Block block, int earlier)
    {
        var posts = earlier switch { 1 => "1 post", > BlockDesk.AtOnce => $"More than {BlockDesk.AtOnce} posts", _ => $"{earlier} posts" };
        return $"{posts} from before {(earlier == 1 ? "is" : "are")} still {(block.Measure == BlockMeasure.Out ? "there" : "shown with text")}.";
    }

    private static ChatButton Extend(Block block, int earlier)
    {
        var those = earlier > BlockDesk.AtOnce ? $"the first {BlockDesk.AtOnce}" : $"those {earlier}";
        return block.Measure == BlockMeasure.Out
            ? new(earlier == 1 ? "Take that back, too" : $"Take {those} back, too", ExtendButton, Argument(block), ButtonLook.Danger)
            : new(earlier == 1 ? "Only its title, too" : $"Only titles of {those}, too", ExtendButton, Argument(block), ButtonLook.Main);
    }

    private static string Argument(Block block) => block.Id.Value.ToString(CultureInfo.InvariantCulture);
}
