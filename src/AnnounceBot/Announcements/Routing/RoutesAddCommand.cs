using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Announcements.Routing;

/// <summary><c>/routes add</c>: makes a route; shows what it would do before it is saved.</summary>
internal sealed class RoutesAddCommand(RouteReader read, RouteDesk routes, Looks looks) : ICompletesOptions
{
    private const string ChannelOption = "channel", TemplateOption = "template", MentionOption = "mention";

    private const int MostChoices = 25;

    /// <summary>What is typed, and the setting that it is in the configuration.</summary>
    private static readonly (OptionAbout Option, string Key)[] Settings =
    [
        (new("feeds", "Only posts of these feeds: names or addresses, with commas; * is any text", OptionKind.Text, "Ada*"), "feeds"),
        (new("tags", "Only posts with one of these tags, with commas", OptionKind.Text, "lamps, light"), "tags"),
        (new("authors", "Only posts by one of these authors, with commas", OptionKind.Text, "Ada"), "authors"),
        (new("match", "Only posts with these words: kern* OR (drivers -windows)", OptionKind.Text, "kernel OR drivers"), "match"),
        (new("kinds", "Only these kinds: article, video, podcast", OptionKind.Text, "video"), "kinds"),
        (new("languages", "Only posts in these languages: tags such as pt or en-GB, with commas", OptionKind.Text, "pt"), "languages"),
        (new(TemplateOption, "How they look", OptionKind.Text, "compact") { IsCompleted = true }, "template"),
        (new(MentionOption, "A role to mention: its name", OptionKind.Text, "@readers"), "mention"),
        (new("crosspost", "Publish to the servers that follow the channel", OptionKind.YesNo, "True"), "crosspost"),
        (new("thread", "Open a thread under each announcement", OptionKind.YesNo, "True"), "thread"),
        (new("quiet-hours", "Local times without announcements", OptionKind.Text, "22:00-07:00"), "quietHours"),
        (new("max-per-hour", "The most announcements an hour; the rest waits", OptionKind.Number, "4"), "maxPerHour"),
    ];

    public CommandAbout About { get; } = new("add", "Send posts to a channel; shows what would happen before anything is saved")
    {
        Group = RouteCommands.Group,
        Options = [new(ChannelOption, "Where to: a channel, forum or thread", OptionKind.Channel, "#blogs") { IsRequired = true }, .. Settings.Select(setting => setting.Option)],
    };

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var channel = call.Channel(ChannelOption)!;
        var written = Settings.Where(setting => call.Given.ContainsKey(setting.Option.Name)).ToDictionary(setting => setting.Key, setting => Written(setting.Option, call));
        var mistakes = new List<(string Key, string Reason)>();
        var route = read(new Dictionary<string, object>(written) { ["channel"] = channel.Id }, looks.Files, mistakes);
        return new(mistakes.Count > 0
            ? RouteWords.Mistakes([.. mistakes.Select(mistake => (OptionOf(mistake.Key), mistake.Reason))])
            : await routes.DraftAsync(route, channel.Name, call.Person, cancellationToken));
    }

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<OptionChoice>>(
    [
        .. looks.Names.Where(name => name.Contains(typing.Text.Trim(), StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).Take(MostChoices)
            .Select(name => new OptionChoice(name, name)),
    ]);

    /// <summary>A role that was picked while typing comes as Discord writes it.</summary>
    private static object Written(OptionAbout option, CommandCall call) =>
        option.Name == MentionOption && call.Text(MentionOption)!.Trim() is var role && role.StartsWith("<@&", StringComparison.Ordinal) ? role.Trim('<', '@', '&', '>') : call.Given[option.Name];

    private static string OptionOf(string key) => Settings.Where(setting => setting.Key == key.Split('[')[0]).Select(setting => setting.Option.Name).FirstOrDefault(ChannelOption);
}
