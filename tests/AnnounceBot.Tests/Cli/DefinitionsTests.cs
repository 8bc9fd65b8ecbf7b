using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Cli;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Rest;
using AnnounceBot.Explain;
using AnnounceBot.Playground;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AnnounceBot.Tests.Cli;

/// <summary>All that people can type and press, as the bot is really put together: whatever is added is held by this, too.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands</remarks>
public sealed partial class DefinitionsTests : IAsyncLifetime, IDisposable
{
    private const int LongestArgument = 79;

    private readonly TempFolder _folder = new();
    private LocalDiscord _discord = null!;
    private Database _database = null!;
    private IHost _bot = null!;

    public async Task InitializeAsync()
    {
        _discord = await LocalDiscord.StartAsync(TimeProvider.System);
        _database = Database.Open(_folder.File("a.db"));
        var shell = new Shell(TextReader.Null, TextWriter.Null, TextWriter.Null, new Dictionary<string, string>(), _folder.File("."), IsTerminal: false, TimeProvider.System, new Random(1));
        _bot = BotHost.Build(shell, new Settings { Discord = new() { Api = _discord.Server.Api }, Web = new() { Listen = null } }, PlaygroundServer.Token, _database);
    }

    public async Task DisposeAsync()
    {
        await ((IAsyncDisposable)_bot).DisposeAsync();
        _database.Dispose();
        await _discord.DisposeAsync();
    }

    public void Dispose()
    {
        _bot.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Discord_takes_all_of_them_and_has_them_as_we_do()
    {
        var (rest, desk) = (Get<DiscordRest>(), Get<CommandDesk>());
        var (guild, application) = (await Get<Home>().GuildAsync(default), await rest.Applications.GetCurrentAsync(default));

        (await CommandSync.SyncGuildAsync(rest.Commands, application.Id, guild, desk.Definitions, default)).ShouldBeTrue();
        (await CommandSync.SyncGuildAsync(rest.Commands, application.Id, guild, desk.Definitions, default)).ShouldBeFalse();

        var commands = _discord.Server.State["commands"]!.AsArray().Select(command => command!.AsObject()).ToList();
        commands.Count(command => TypeOf(command) == 1).ShouldBeInRange(1, 100);
        commands.Count(command => TypeOf(command) == 3).ShouldBeLessThanOrEqualTo(15);
        commands.ShouldAllBe(command => Size(command) <= 8000);
        commands.Where(command => TypeOf(command) == 1).ShouldAllBe(command => Mistakes(command).Count == 0, string.Join("; ", commands.SelectMany(Mistakes)));
        _discord.ShouldHaveNoViolations();
    }

    [Fact]
    public void Names_of_buttons_menus_and_forms_are_short_and_each_is_one_things_own()
    {
        string[] buttons = [.. All<IButton>().Select(button => button.Name), .. All<IFormButton>().Select(button => button.Name), .. All<IMenu>().Select(menu => menu.Name)];
        string[] forms = [.. All<IForm>().Select(form => form.Name)];

        buttons.ShouldBeUnique();
        forms.ShouldBeUnique();
        buttons.Concat(forms).ShouldAllBe(name => name.Length <= 20 && NameSigns.IsMatch(name));
        buttons.Concat(forms).Select(name => CustomId.Of(name, new string('x', LongestArgument)).Length).ShouldAllBe(length => length <= CustomId.Longest);
    }

    [Fact]
    public void Each_command_has_words_of_its_own_and_each_option_an_example()
    {
        var commands = All<ISlashCommand>().Select(command => command.About).ToList();

        commands.Select(about => about.Path).ShouldBeUnique();
        commands.SelectMany(about => about.Options).ShouldAllBe(option => option.Example.Length > 0);
        commands.SelectMany(about => about.Options).Where(option => option.Choices.Count > 0)
            .ShouldAllBe(option => option.Choices.Any(choice => choice.Label == option.Example));
    }

    [Fact]
    public void What_is_completed_is_completed_by_its_command() => All<ISlashCommand>()
        .Where(command => command.About.Options.Any(option => option.IsCompleted)).ShouldAllBe(command => command is ICompletesOptions);

    /// <summary>All else is for moderators, and whoever serves it refuses others: a decision that lost its mark would be everybody's.</summary>
    [Fact]
    public void Members_may_use_these_and_nothing_else()
    {
        IEnumerable<string> open =
        [
            .. All<ISlashCommand>().Where(command => !command.About.IsForModerators).Select(command => $"/{command.About.Path}"),
            .. All<IMessageCommand>().Where(command => !command.IsForModerators).Select(command => command.Name),
            .. All<IButton>().Where(button => !button.IsForModerators).Select(button => button.Name),
            .. All<IFormButton>().Where(button => !button.IsForModerators).Select(button => button.Name),
            .. All<IMenu>().Where(menu => !menu.IsForModerators).Select(menu => $"menu {menu.Name}"),
            .. All<IForm>().Where(form => !form.IsForModerators).Select(form => $"form {form.Name}"),
        ];

        open.Order(StringComparer.Ordinal).ShouldBe(
        [
            "/about", "/help", "/posts latest", "/posts search", "/submissions", "/submit", "/week", "/why", "Submit to the round-up", "Why is this here?",
            "form submit-edit", "more", "own-forget", "own-forget-yes", "own-page", "own-withdraw", "posts-latest", "posts-search",
            "submit-cancel", "submit-edit", "submit-other", "submit-send", "submit-watch", "week",
        ]);
    }

    [Fact]
    public async Task Help_tells_moderators_of_each_in_its_own_words_and_fits()
    {
        var message = await HelpAsync(isModerator: true);

        var text = $"{message.Text}\n{message.Card?.Text}";
        All<ISlashCommand>().Select(command => command.About).ShouldAllBe(about => text.Contains($"`/{about.Path}", StringComparison.Ordinal) && text.Contains(about.Description, StringComparison.Ordinal));
        All<IMessageCommand>().ShouldAllBe(command => text.Contains(command.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_tells_members_of_nothing_that_they_would_be_refused()
    {
        var message = await HelpAsync(isModerator: false);

        var text = $"{message.Text}\n{message.Card?.Text}";
        All<ISlashCommand>().Where(command => command.About.IsForModerators).ShouldAllBe(command => !text.Contains($"`/{command.About.Path}", StringComparison.Ordinal));
    }

    private async Task<ChatMessage> HelpAsync(bool isModerator) => (await All<ISlashCommand>().OfType<HelpCommand>().Single().AnswerAsync(new(new("1", "Mo", isModerator)), default)).Message;

    private T Get<T>() where T : notnull => _bot.Services.GetRequiredService<T>();

    private IEnumerable<T> All<T>() => _bot.Services.GetServices<T>();

    private static int TypeOf(JsonObject command) => command["type"]?.GetValue<int>() ?? 1;

    /// <summary>Names, descriptions and values, of all that is in it.</summary>
    private static int Size(JsonObject part) => Text(part, "name").Length + Text(part, "description").Length
        + Parts(part, "options").Sum(Size) + Parts(part, "choices").Sum(choice => Text(choice, "name").Length + $"{choice["value"]}".Length);

    private static List<string> Mistakes(JsonObject part)
    {
        var (name, options, choices) = (Text(part, "name"), Parts(part, "options"), Parts(part, "choices"));
        (bool IsWrong, string What)[] looked =
        [
            (!CommandName.IsMatch(name), "its name"),
            (Text(part, "description").Length is 0 or > 100, "its description"),
            (options.Count > 25, "more than 25 options"),
            (options.Select(option => Text(option, "name")).Distinct().Count() < options.Count, "two options of one name"),
            (!options.Select(IsRequired).SequenceEqual(options.Select(IsRequired).OrderDescending()), "an optional option before a required one"),
            (choices.Count > 25 || choices.Any(choice => Text(choice, "name").Length is 0 or > 100 || $"{choice["value"]}".Length > 100), "its choices"),
            (choices.Count > 0 && part["autocomplete"]?.GetValue<bool>() == true, "choices and completion"),
        ];
        return [.. looked.Where(rule => rule.IsWrong).Select(rule => $"{name}: {rule.What}"), .. options.SelectMany(Mistakes)];
    }

    private static bool IsRequired(JsonObject option) => option["required"]?.GetValue<bool>() ?? false;

    private static string Text(JsonObject part, string name) => part[name]?.GetValue<string>() ?? "";

    private static List<JsonObject> Parts(JsonObject part, string name) => [.. (part[name] as JsonArray ?? []).Select(item => item!.AsObject())];

    [GeneratedRegex("^[a-z0-9-]{1,32}$")]
    private static partial Regex CommandName { get; }

    [GeneratedRegex("^[a-z-]+$")]
    private static partial Regex NameSigns { get; }
}
