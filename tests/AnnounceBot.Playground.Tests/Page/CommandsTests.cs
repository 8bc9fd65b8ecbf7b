using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnounceBot.Playground.Tests.Page;

[Collection(BrowserTests.Name)]
public sealed class CommandsTests(BrowserFixture browser)
{
    private const int Autocomplete = 4;

    [BrowserFact]
    public async Task A_slash_command_is_chosen_filled_in_with_the_bots_suggestions_and_sent_by_keyboard_alone()
    {
        await using var chat = await ChatPage.OpenAsync(browser);
        await using var bot = await AnsweringBot.ConnectAsync(chat.Server, interaction => interaction["type"]!.GetValue<int>() == Autocomplete
            ? """{"type": 8, "data": {"choices": [{"name": "The Lantern Workbench", "value": "workbench"}, {"name": "Small Hours", "value": "small-hours"}]}}"""
            : """{"type": 4, "data": {"content": "Paused."}}""");

        await chat.MessageBox.FocusAsync();
        await chat.Page.Keyboard.TypeAsync("/feeds pau");
        await Expect(Suggestion(chat, "/feeds pause")).ToBeVisibleAsync();
        await chat.Page.Keyboard.PressAsync("Enter");
        await Expect(chat.Page.GetByRole(AriaRole.Combobox, new() { NameRegex = new("^feed, required") })).ToBeFocusedAsync();
        await chat.Page.Keyboard.TypeAsync("s");
        await Expect(Suggestion(chat, "Small Hours")).ToBeVisibleAsync();
        await chat.Page.Keyboard.PressAsync("ArrowDown");
        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.Page.Keyboard.PressAsync("Enter");

        await Expect(chat.Messages.Last).ToContainTextAsync("Ada used /feeds pause");
        await Expect(chat.Messages.Last).ToContainTextAsync("Paused.");
        await Expect(chat.MessageBox).ToBeFocusedAsync();
        (await CommandAsync(bot))["data"]!["options"]![0]!["options"]![0]!["value"]!.GetValue<string>().ShouldBe("small-hours");
    }

    [BrowserFact]
    public async Task A_command_is_not_sent_while_something_needed_is_missing_or_wrong()
    {
        await using var chat = await ChatPage.OpenAsync(browser);
        await using var bot = await AnsweringBot.ConnectAsync(chat.Server, _ => """{"type": 8, "data": {"choices": []}}""");

        await chat.MessageBox.FillAsync("/feeds pause");
        await Suggestion(chat, "/feeds pause").ClickAsync();
        await chat.Button("Send").ClickAsync();
        await Expect(Hint(chat)).ToHaveTextAsync("“feed” is needed.");

        await chat.Page.GetByRole(AriaRole.Combobox, new() { NameRegex = new("^feed") }).FillAsync("workbench");
        await chat.Button("+ days").ClickAsync();
        await chat.Page.GetByRole(AriaRole.Combobox, new() { NameRegex = new("^days") }).FillAsync("31");
        await chat.Button("Send").ClickAsync();
        await Expect(Hint(chat)).ToHaveTextAsync("“days” is at most 30.");
    }

    [BrowserFact]
    public async Task A_file_can_be_given_to_a_command_and_the_bot_can_fetch_it()
    {
        await using var chat = await ChatPage.OpenAsync(browser);
        await using var bot = await AnsweringBot.ConnectAsync(chat.Server, _ => """{"type": 4, "data": {"content": "Imported."}}""");

        await chat.MessageBox.FillAsync("/feeds import");
        await Suggestion(chat, "/feeds import").ClickAsync();
        await chat.Button("Send").ClickAsync();
        await Expect(Hint(chat)).ToHaveTextAsync("“file” is needed.");
        await chat.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "feeds.opml", MimeType = "text/x-opml", Buffer = "<opml/>"u8.ToArray() });
        await Expect(chat.Button("Send")).ToBeFocusedAsync();
        await chat.Button("Send").ClickAsync();

        await Expect(chat.Messages.Last).ToContainTextAsync("Imported.");
        var file = (await CommandAsync(bot))["data"]!["resolved"]!["attachments"]!.AsObject().Single().Value!;
        (file["filename"]!.GetValue<string>(), file["size"]!.GetValue<int>()).ShouldBe(("feeds.opml", 7));
        using var http = new HttpClient();
        (await http.GetStringAsync(file["url"]!.GetValue<string>())).ShouldBe("<opml/>");
    }

    [BrowserFact]
    public async Task Commands_are_offered_only_to_those_who_may_use_them()
    {
        await using var chat = await ChatPage.OpenAsync(browser, person: "Mia");
        await using var bot = await AnsweringBot.ConnectAsync(chat.Server, _ => null);

        await chat.MessageBox.FillAsync("/");
        await Expect(Suggestion(chat, "/feeds list")).ToBeVisibleAsync();
        await Expect(Suggestion(chat, "/digest")).ToHaveCountAsync(0);

        await chat.GoAsync("general", "Mo");
        await chat.MessageBox.FillAsync("/");
        await Expect(Suggestion(chat, "/digest")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task An_answer_that_takes_long_is_shown_as_thinking_until_it_is_there()
    {
        await using var chat = await ChatPage.OpenAsync(browser);
        await using var bot = await AnsweringBot.ConnectAsync(chat.Server, _ => """{"type": 5}""");

        await RunAsync(chat, "/feeds list");
        await Expect(chat.Messages.Last).ToContainTextAsync("AnnounceBot is thinking");

        await bot.EditAnswerAsync(await bot.HeardAsync(), """{"content": "Four feeds."}""");
        await Expect(chat.Messages.Last).ToContainTextAsync("Four feeds.");
        await Expect(chat.Messages.Last).Not.ToContainTextAsync("thinking");
    }

    [BrowserFact]
    public async Task An_ephemeral_answer_is_seen_only_by_its_person_and_can_be_dismissed()
    {
        await using var chat = await ChatPage.OpenAsync(browser);
        await using var bot = await AnsweringBot.ConnectAsync(chat.Server, _ => """{"type": 4, "data": {"content": "A secret", "flags": 64}}""");
        var other = await chat.AsAsync("Mo");

        await RunAsync(chat, "/feeds list");
        await Expect(chat.Messages.Last).ToContainTextAsync("A secret");
        await Expect(chat.Messages.Last).ToContainTextAsync("Only you can see this");
        await ScriptedBot.SendAsync(chat.Server, PlaygroundIds.General, """{"content": "For all"}""");
        await Expect(other.Locator(".message")).ToHaveCountAsync(1);
        await Expect(other.Locator(".message")).ToContainTextAsync("For all");

        await chat.Button("Dismiss").ClickAsync();
        await Expect(chat.Page.GetByText("A secret", new() { Exact = true })).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_bot_that_does_not_answer_is_told_of_in_a_sentence()
    {
        await using var chat = await ChatPage.OpenAsync(browser);
        await using var bot = await AnsweringBot.ConnectAsync(chat.Server, _ => null);

        await RunAsync(chat, "/feeds list");
        await chat.Clock.UntilWaitAsync(TimeSpan.FromSeconds(3));
        chat.Clock.Advance(TimeSpan.FromSeconds(3));

        await Expect(chat.Messages.Last).ToContainTextAsync("The application did not respond");
    }

    [BrowserFact]
    public async Task A_messages_menu_lists_the_commands_for_it()
    {
        await using var chat = await ChatPage.OpenAsync(browser);
        await using var bot = await AnsweringBot.ConnectAsync(chat.Server, _ => """{"type": 4, "data": {"content": "Thank you."}}""");
        var id = await ScriptedBot.SendAsync(chat.Server, PlaygroundIds.General, """{"content": "https://example.org/a"}""");

        await chat.Messages.Last.HoverAsync();
        await chat.Messages.Last.GetByRole(AriaRole.Button, new() { Name = "Apps" }).ClickAsync();
        await chat.Page.GetByRole(AriaRole.Option, new() { Name = "Suggest this" }).ClickAsync();

        await Expect(chat.Messages.Last).ToContainTextAsync("Thank you.");
        (await CommandAsync(bot))["data"]!["target_id"]!.GetValue<string>().ShouldBe(id);
    }

    [BrowserFact]
    public async Task Without_a_bot_the_page_says_how_to_connect_one_until_one_is_there()
    {
        await using var chat = await ChatPage.OpenAsync(browser);
        var bar = chat.Page.Locator("#notice-bar");
        await Expect(bar).ToContainTextAsync($"{chat.Server.Address}api/v10");
        await Expect(bar).ToContainTextAsync("playground");

        await using var bot = await AnsweringBot.ConnectAsync(chat.Server, _ => null);

        await Expect(bar).ToBeEmptyAsync();
        await Expect(chat.Page.GetByText("AnnounceBot is connected")).ToBeVisibleAsync();
    }

    private static async Task RunAsync(ChatPage chat, string command)
    {
        await chat.MessageBox.FillAsync(command);
        await Suggestion(chat, command).ClickAsync();
        await chat.Button("Send").ClickAsync();
    }

    private static async Task<JsonObject> CommandAsync(AnsweringBot bot)
    {
        var heard = await bot.HeardAsync();
        while (heard["type"]!.GetValue<int>() == Autocomplete)
            heard = await bot.HeardAsync();
        return heard;
    }

    private static ILocator Suggestion(ChatPage chat, string name) => chat.Page.GetByRole(AriaRole.Option, new() { Name = name });

    private static ILocator Hint(ChatPage chat) => chat.Page.Locator(".composer-hint");
}
