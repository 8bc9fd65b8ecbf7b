using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Templates;

/// <summary><c>/test-announcement</c>: shows moderators how a post looks in a channel. It mentions nobody, and changes nothing.</summary>
internal sealed class TestAnnouncementCommand(Looks looks, Routes routes, Outbox outbox, Database database, Writer writer) : ICompletesOptions
{
    private const string ChannelOption = "channel", TemplateOption = "template";

    private const string Above = "Test: this is how a post looks here.";

    private const int MostChoices = 25, LongestName = 100, LongestList = 1500;

    public CommandAbout About { get; } = new("test-announcement", "Show the newest post in a channel, to see how announcements look there")
    {
        IsForModerators = true,
        Options =
        [
            new(ChannelOption, "Where to show it", OptionKind.Channel, "#general") { IsRequired = true },
            new(TemplateOption, "In which look; without it, the channel's own", OptionKind.Text, "compact") { IsCompleted = true },
        ],
    };

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var channel = call.Channel(ChannelOption)!;
        var template = call.Text(TemplateOption)?.Trim() ?? database.Read(routes.In).TemplateOf(channel.Id, channel.Name);
        if (!looks.Names.Contains(template, StringComparer.OrdinalIgnoreCase))
            return Reply.Saying($"There is no template called \"{Markdown.Escape(template, LongestName)}\". There are: {Markdown.Escape(string.Join(", ", looks.Names.Order(StringComparer.Ordinal)), LongestList)}.");
        var (post, blog) = database.Read(Newest);
        var message = AsTest(looks.Of(post, blog, template));
        await writer.WriteAsync(session => outbox.Create(session, new(Purpose.Test, channel.Id, message)), cancellationToken);
        var broken = looks.Mistakes.FirstOrDefault(mistake => Path.GetFileNameWithoutExtension(mistake.File) == template) is { } mistake
            ? $" It is the plain look, since the template {Markdown.Escape(template)} has a mistake: {Markdown.Escape(mistake.ToString())}"
            : "";
        return Reply.Saying($"A test in the look \"{Markdown.Escape(template)}\" is on its way to #{Markdown.Escape(channel.Name)}. It mentions nobody; delete it when you have seen it.{broken}");
    }

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<OptionChoice>>(
    [
        .. looks.Names.Where(name => name.Contains(typing.Text.Trim(), StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).Take(MostChoices).Select(name => new OptionChoice(name, name)),
    ]);

    private static ChatMessage AsTest(ChatMessage message) => message with
    {
        // On a line of its own: what follows may be a heading or a quote.
        Text = message.Text is { } text ? $"{Above}\n{text}" : Above,
        Mention = null,
        Buttons = [],
    };

    /// <returns>An invented one while there are none.</returns>
    private static (Post Post, string Blog) Newest(Session session) => PostStore.Newest(session, 1) is [var (_, post)]
        ? (post, Credit.Line(session, post))
        : (ExamplePosts.Full, ExamplePosts.Blog);
}
