using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Blocks;

/// <summary><c>/block add</c>: leaves out a domain or an author, or lets only their titles be shown.</summary>
internal sealed class BlockAddCommand(BlockDesk blocks, Writer writer) : ISlashCommand
{
    private const string DomainOption = "domain", AuthorOption = "author", TitleOption = "title-only", ReasonOption = "reason";

    private const int ReasonLength = 500;

    public CommandAbout About { get; } = new("add", "Leave out a domain or an author, or show only their titles")
    {
        Group = BlockCommands.Group,
        Options =
        [
            new(DomainOption, "A site, with all below it", OptionKind.Text, "spam.example"),
            new(AuthorOption, "An author, as their posts name them", OptionKind.Text, "Ada"),
            new(TitleOption, "Do not leave them out: show titles and links, and no text", OptionKind.YesNo, "True"),
            new(ReasonOption, "Why, for other moderators", OptionKind.Text, "asked us to"),
        ],
    };

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (TargetOf(call, out var mistake) is not { } target)
            return Reply.Saying(mistake);
        var measure = call.YesNo(TitleOption) == true ? BlockMeasure.Title : BlockMeasure.Out;
        var reason = string.IsNullOrWhiteSpace(call.Text(ReasonOption)) ? null : Graphemes.Cut(call.Text(ReasonOption)!.Trim(), ReasonLength);
        return new(await writer.WriteAsync(session => blocks.Add(session, target, measure, reason, call.Person), cancellationToken));
    }

    private static BlockTarget? TargetOf(CommandCall call, out string mistake)
    {
        mistake = "";
        switch (call.Text(DomainOption), call.Text(AuthorOption))
        {
            case ({ } domain, null):
                mistake = $"“{Markdown.Escape(Inert.OneLine(domain), 100)}” is not a domain. Write it as in an address, such as `spam.example`; `com` alone would be too much.";
                return BlockTarget.Domain(domain);
            case (null, { } author):
                mistake = "That is no name. Write the author as their posts name them.";
                return BlockTarget.Author(author);
            default:
                mistake = "Say either `domain` or `author`: which of them shall I leave out?";
                return null;
        }
    }
}
