using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Explain;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Explain;

public sealed class HelpCommandTests
{
    private static readonly CommandGroup Feeds = new("feeds", "The feeds") { IsForModerators = true };

    private static readonly OwnCommand About = new(new("about", "What this is")), Submit = new(new("submit", "Suggests a post")),
        Add = new(new("add", "Watches a feed") { Group = Feeds }), List = new(new("list", "Lists the feeds") { Group = Feeds });

    private static readonly Person Mia = new("1", "Mia", IsModerator: false), Mo = new("2", "Mo", IsModerator: true);

    [Fact]
    public async Task Members_read_of_what_they_may_use_put_together_by_what_it_is_for() => (await LinesAsync(Mia, Add, Submit, About)).ShouldBe(
        ["**To read**", "`/about` What this is", "**To suggest something**", "`/submit` Suggests a post"]);

    [Fact]
    public async Task Moderators_read_of_all() => (await LinesAsync(Mo, List, Add, About)).ShouldBe(
        ["**To read**", "`/about` What this is", "**To moderate**", "`/feeds add` Watches a feed", "`/feeds list` Lists the feeds"]);

    [Fact]
    public async Task What_stands_in_the_menu_of_messages_is_told_to_those_who_see_it()
    {
        OwnMessageCommand[] menu = [new("Why?"), new("Take back", isForModerators: true)];

        (await SayAsync(Mia, null, menu, About)).ShouldEndWith("**In the menu of a message, under Apps**\nWhy?");
        (await SayAsync(Mo, null, menu, About)).ShouldEndWith("under Apps**\nTake back\nWhy?");
    }

    [Fact]
    public async Task A_command_with_options_has_an_example_with_those_that_must_be_there()
    {
        var command = With(
            new("look", "How it looks", OptionKind.Text, "small"),
            new("channel", "Where", OptionKind.Channel, "#blogs") { IsRequired = true },
            new("link", "What", OptionKind.Text, "https://ada.example/1") { IsRequired = true });

        (await LinesAsync(Mia, command)).ShouldContain("`/try channel:#blogs link:https://ada.example/1` Tries it");
    }

    [Fact]
    public async Task Where_nothing_must_be_there_the_example_has_the_first_option()
    {
        var command = With(new("look", "How it looks", OptionKind.Text, "small"), new OptionAbout("count", "How many", OptionKind.Number, "3"));

        (await LinesAsync(Mia, command)).ShouldContain("`/try look:small` Tries it");
    }

    [Theory]
    [InlineData("try")]
    [InlineData("/Try ")]
    public async Task One_command_is_told_with_its_options_the_required_ones_first(string wanted)
    {
        var command = With(
            new("look", "How it looks", OptionKind.Text, "small") { Choices = [new("Small", "s"), new("Large", "l")] },
            new OptionAbout("link", "What", OptionKind.Text, "https://ada.example/1") { IsRequired = true });

        (await SayAsync(Mia, wanted, [], command)).ShouldBe(
            "**/try**: Tries it.\n* `link` What\n* `look` (if you like) How it looks: Small, Large\nFor example: `/try link:https://ada.example/1`");
    }

    [Fact]
    public async Task A_word_with_several_commands_is_told_with_all_of_them()
    {
        var text = await SayAsync(Mo, "feeds", [], Add, List, About);

        text.ShouldBe("**/feeds add**: Watches a feed. For moderators.\nFor example: `/feeds add`\n\n**/feeds list**: Lists the feeds. For moderators.\nFor example: `/feeds list`");
    }

    [Theory]
    [InlineData("feeds add")]
    [InlineData("@everyone")]
    public async Task What_a_person_may_not_use_is_nothing_to_them(string wanted) => (await SayAsync(Mia, wanted, [], Add, About)).ShouldBe(
        $"There is no command \"{Markdown.Escape(wanted)}\" for you. `/help` tells what there is.");

    [Fact]
    public async Task Commands_are_offered_while_somebody_types_to_those_who_may_use_them()
    {
        var help = new HelpCommand(new([Add, List, About]), []);

        (await help.CompleteAsync(new(Mo, "command", "/l"), default)).ShouldBe([new("/feeds list", "feeds list")]);
        (await help.CompleteAsync(new(Mia, "command", ""), default)).ShouldBe([new("/about", "about")]);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(100)]
    public async Task However_many_there_are_all_are_named_and_fit(int count)
    {
        var commands = Enumerable.Range(1, count).Select(number => new OwnCommand(new($"command-number-{number:000}", new string('d', 100)) { IsForModerators = number > 30 })).ToArray();

        var message = (await new HelpCommand(new(commands), []).AnswerAsync(new(Mo), default)).Message;

        var text = $"{message.Text}{message.Card?.Text}";
        message.Text!.Length.ShouldBeLessThanOrEqualTo(2000);
        (message.Card?.Text ?? "").Length.ShouldBeLessThanOrEqualTo(4096);
        commands.ShouldAllBe(command => text.Contains($"`/{command.About.Path}`", StringComparison.Ordinal));
    }

    private static OwnCommand With(params OptionAbout[] options) => new(new("try", "Tries it") { Options = options });

    private static async Task<IEnumerable<string>> LinesAsync(Person person, params ISlashCommand[] commands) => (await SayAsync(person, null, [], commands)).Split('\n').Skip(1);

    private static async Task<string> SayAsync(Person person, string? wanted, IReadOnlyList<IMessageCommand> menu, params ISlashCommand[] commands)
    {
        var call = new CommandCall(person) { Given = wanted is null ? new() : new Dictionary<string, object> { ["command"] = wanted } };
        return (await new HelpCommand(new(commands), menu).AnswerAsync(call, default)).Message.Text!;
    }
}
