using AnnounceBot.Chat.Commands;
using AnnounceBot.Explain;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Explain;

public sealed class HelpCommandTests
{
    private static readonly OwnCommand Plain = new(new("about", "What this is"));

    private static readonly OwnCommand ForModerators = new(new("release", "Lets it go") { IsForModerators = true });

    [Fact]
    public async Task Members_read_of_what_they_may_use() => (await HelpAsync(isModerator: false, Plain, ForModerators)).ShouldBe(["/about: What this is"]);

    [Fact]
    public async Task Moderators_read_of_all() =>
        (await HelpAsync(isModerator: true, ForModerators, Plain)).ShouldBe(["/about: What this is", "/release: Lets it go"]);

    [Fact]
    public async Task A_command_with_options_has_an_example_with_those_that_must_be_there()
    {
        var command = With(
            new("look", "How it looks", OptionKind.Text, "small"),
            new("channel", "Where", OptionKind.Channel, "#blogs") { IsRequired = true },
            new("link", "What", OptionKind.Text, "https://ada.example/1") { IsRequired = true });

        (await HelpAsync(isModerator: false, command)).ShouldBe(["/try: Tries it, for example `/try channel:#blogs link:https://ada.example/1`"]);
    }

    [Fact]
    public async Task Where_nothing_must_be_there_the_example_has_the_first_option()
    {
        var command = With(new("look", "How it looks", OptionKind.Text, "small"), new OptionAbout("count", "How many", OptionKind.Number, "3"));

        (await HelpAsync(isModerator: false, command)).ShouldBe(["/try: Tries it, for example `/try look:small`"]);
    }

    private static OwnCommand With(params OptionAbout[] options) => new(new("try", "Tries it") { Options = options });

    private static async Task<IEnumerable<string>> HelpAsync(bool isModerator, params ISlashCommand[] commands)
    {
        var reply = await new HelpCommand(new(commands)).AnswerAsync(new(new("1", "Mia", isModerator)), default);
        return reply.Message.Text!.Split('\n').Skip(1);
    }
}
