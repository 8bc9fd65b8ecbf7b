using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest.Bodies;
using static AnnounceBot.Discord.Tests.Rest.MessageLimitTests;

namespace AnnounceBot.Discord.Tests.Rest;

public sealed class CommandLimitTests
{
    private static readonly ApplicationCommand Week = new() { Name = "week", Description = "d" };
    private static readonly CommandOption Tag = new() { Type = CommandOptionType.Text, Name = "tag", Description = "d" };
    private static readonly CommandOption Days = new() { Type = CommandOptionType.WholeNumber, Name = "days", Description = "d" };

    private static readonly Dictionary<string, (int Limit, Func<int, ApplicationCommand> Of)> Counted = new()
    {
        ["name"] = (32, n => Week with { Name = Text(n) }),
        ["name_localizations.de"] = (32, n => Week with { NameLocalizations = In("de", Text(n)) }),
        ["description"] = (100, n => Week with { Description = Text(n) }),
        ["description_localizations.de"] = (100, n => Week with { DescriptionLocalizations = In("de", Text(n)) }),
        ["options"] = (25, n => With([.. Enumerable.Range(0, n).Select(i => Tag with { Name = $"o{i}" })])),
        ["options[0].name"] = (32, n => With(Tag with { Name = Text(n) })),
        ["options[0].description"] = (100, n => With(Tag with { Description = Text(n) })),
        ["options[0].min_length"] = (6000, n => With(Tag with { MinLength = n, MaxLength = 6000 })),
        ["options[0].max_length"] = (6000, n => With(Tag with { MaxLength = n })),
        ["options[0].choices"] = (25, n => With(Tag with { Choices = [.. Enumerable.Range(0, n).Select(i => new CommandChoice { Name = $"{i}", Value = $"{i}" })] })),
        ["options[0].choices[0].name"] = (100, n => With(Tag with { Choices = [new() { Name = Text(n), Value = "v" }] })),
        ["options[0].choices[0].value"] = (100, n => With(Tag with { Choices = [new() { Name = "n", Value = Text(n) }] })),
    };

    public static TheoryData<string> Fields => [.. Counted.Keys];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Definitions_have_their_limits(string field)
    {
        var (limit, of) = Counted[field];

        Should.NotThrow(() => Register(of(limit)));
        ShouldHold(() => Register(of(limit + 1)), isTaken: false, $"commands[0].{field}");
    }

    public static TheoryData<string, ApplicationCommand> Broken => new()
    {
        { "name", Week with { Name = "" } },
        { "name", Week with { Name = "Week" } },
        { "name", Week with { Name = "two words" } },
        { "name_localizations.de", Week with { NameLocalizations = In("de", "Woche") } },
        { "description", Week with { Description = null } },
        { "description", new ApplicationCommand { Type = CommandType.Message, Name = "Announce this", Description = "d" } },
        { "options", new ApplicationCommand { Type = CommandType.User, Name = "Who", Options = [Tag] } },
        { "options[1].required", With(Tag, Days with { Required = true }) },
        { "options", With(Tag, Tag) },
        { "options[1]", With(Sub("a"), Tag) },
        { "options[0].options[0].type", With(Group(Tag)) },
        { "options[0].options[0].type", With(Sub("a", Sub("b"))) },
        { "options[0].options", With(Tag with { Options = [Days] }) },
        { "options[0].choices", With(Tag with { Autocomplete = true, Choices = [new() { Name = "n", Value = "v" }] }) },
        { "options[0].autocomplete", With(Tag with { Type = CommandOptionType.User, Autocomplete = true }) },
        { "options[0].min_value", With(Tag with { MinValue = 1 }) },
        { "options[0].min_value", With(Days with { MinValue = -9007199254740994 }) },
        { "options[0].max_value", With(Days with { MinValue = 2, MaxValue = 1 }) },
        { "options[0].min_length", With(Days with { MinLength = 1 }) },
        { "options[0].channel_types", With(Tag with { ChannelTypes = [ChannelType.Text] }) },
        { "options[0].choices[0].value", With(Tag with { Choices = [new() { Name = "n" }] }) },
        { "options[0].options[0].name", With(Sub("a", Tag with { Name = "Tag" })) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_discord_would_refuse_is_not_registered(string field, ApplicationCommand command) => ShouldHold(() => Register(command), isTaken: false, $"commands[0].{field}");

    public static TheoryData<ApplicationCommand> Whole =>
    [
        Week with { Name = "какие-новости_2" },
        Week with { Name = "नमस्ते" },
        With(Days with { Required = true }, Tag),
        With(Group(Sub("a", Tag), Sub("b"))),
        With(Days with { MinValue = -9007199254740992, MaxValue = 9007199254740992 }),
        new ApplicationCommand { Type = CommandType.Message, Name = "Announce this" },
    ];

    [Theory]
    [MemberData(nameof(Whole))]
    public void What_discord_takes_is_registered(ApplicationCommand command) => Should.NotThrow(() => Register(command));

    /// <summary>Of a text in several languages the longest counts.</summary>
    [Theory]
    [InlineData(93, true)]
    [InlineData(94, false)]
    public void A_command_has_a_total(int last, bool isTaken)
    {
        // command 7, first option 4 + 20 * 200, second 2 + 19 * 200 + 94 + last: 7,907 + last
        CommandChoice[] choices = [.. Enumerable.Range(0, 20).Select(i => new CommandChoice { Name = $"{i}", NameLocalizations = In("de", Text(100)), Value = Text(100) })];
        var first = Tag with { Name = "abc", Choices = choices };
        var second = Tag with { Name = "d", Choices = [.. choices[1..], new() { Name = Text(94), Value = Text(last) }] };

        ShouldHold(() => Register(With(first, second) with { Description = Text(3) }), isTaken, "commands[0]");
    }

    [Theory]
    [InlineData(CommandType.Slash, 100)]
    [InlineData(CommandType.User, 15)]
    [InlineData(CommandType.Message, 15)]
    public void There_are_only_so_many(CommandType type, int most)
    {
        Should.NotThrow(() => Register(Many(most)));
        ShouldHold(() => Register(Many(most + 1)), isTaken: false, "commands");

        ApplicationCommand[] Many(int count) =>
            [.. Enumerable.Range(0, count).Select(i => new ApplicationCommand { Type = type, Name = $"c{i}", Description = type == CommandType.Slash ? "d" : null })];
    }

    [Fact]
    public void A_name_is_there_once_among_its_kind()
    {
        ShouldHold(() => Register(Week, Week), isTaken: false, "commands");
        Should.NotThrow(() => Register(Week, new ApplicationCommand { Type = CommandType.User, Name = "week" }));
    }

    [Theory]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public void What_is_being_typed_gets_up_to_25_choices(int count, bool isTaken) => ShouldHold(
        () => InteractionBodies.Callback(InteractionResponse.Choices([.. Enumerable.Range(0, count).Select(i => new CommandChoice { Name = $"{i}", Value = i })])),
        isTaken,
        "data.choices");

    private static void Register(params ApplicationCommand[] commands) => CommandBodies.Overwrite(commands);

    private static ApplicationCommand With(params IReadOnlyList<CommandOption> options) => Week with { Options = options };

    private static CommandOption Sub(string name, params IReadOnlyList<CommandOption> options) =>
        new() { Type = CommandOptionType.SubCommand, Name = name, Description = "d", Options = options };

    private static CommandOption Group(params IReadOnlyList<CommandOption> options) =>
        new() { Type = CommandOptionType.SubCommandGroup, Name = "group", Description = "d", Options = options };

    private static Dictionary<string, string> In(string language, string text) => new() { [language] = text };
}
