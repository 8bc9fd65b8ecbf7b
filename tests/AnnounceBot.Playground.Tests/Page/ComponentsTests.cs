using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnounceBot.Playground.Tests.Page;

[Collection(BrowserTests.Name)]
public sealed class ComponentsTests(BrowserFixture browser)
{
    private const string Suggestion = """
        {"content": "A link waits.", "components": [
          {"type": 1, "components": [
            {"type": 2, "style": 3, "label": "Approve", "custom_id": "approve:12"},
            {"type": 2, "style": 4, "label": "Reject…", "custom_id": "reject:12"},
            {"type": 2, "style": 2, "label": "Later", "custom_id": "later:12", "disabled": true},
            {"type": 2, "style": 5, "label": "Open", "url": "https://example.org/a"}]},
          {"type": 1, "components": [
            {"type": 3, "custom_id": "section:12", "placeholder": "Choose a section", "options": [
              {"label": "Interviews", "value": "interviews", "description": "With people"}, {"label": "Firmware", "value": "firmware"}]}]}]}
        """;

    private const string Several = """
        {"content": "In this issue:", "components": [
          {"type": 1, "components": [
            {"type": 3, "custom_id": "in:12", "placeholder": "None", "min_values": 0, "max_values": 3, "options": [
              {"label": "Interviews", "value": "interviews", "default": true}, {"label": "Firmware", "value": "firmware", "default": true}, {"label": "Lamps", "value": "lamps"}]}]}]}
        """;

    [BrowserFact]
    public async Task A_button_is_busy_until_the_bot_answers_and_the_message_changes_in_place()
    {
        await using var chat = await OpenAsync();
        await using var bot = await AnsweringBot.ConnectAsync(chat.Server, _ => """{"type": 6}""");

        await chat.Button("Approve").ClickAsync();
        var interaction = await bot.HeardAsync();
        await Expect(chat.Button("Approve")).ToHaveAttributeAsync("aria-busy", "true");
        await Expect(chat.Button("Reject…")).ToBeDisabledAsync();

        await bot.EditAnswerAsync(interaction, """{"content": "Approved by Ada.", "components": []}""");
        await Expect(chat.Messages).ToHaveCountAsync(1);
        await Expect(chat.Messages).ToContainTextAsync("Approved by Ada.");
        await Expect(chat.Button("Approve")).ToHaveCountAsync(0);
        interaction["data"]!["custom_id"]!.GetValue<string>().ShouldBe("approve:12");
    }

    [BrowserFact]
    public async Task The_line_above_an_answer_shows_the_words_of_what_is_answered_without_their_marks()
    {
        await using var chat = await ChatPage.OpenAsync(browser, "mod-queue", prepare: async server =>
        {
            var asked = await ScriptedBot.SendAsync(server, PlaygroundIds.ModQueue, """{"content": "**Mia** suggested a post, <t:1:d>.\nTheir note:\n> I met \\*Ines\\*, ||in secret||"}""");
            await ScriptedBot.SendAsync(server, PlaygroundIds.ModQueue, $$"""{"content": "Done.", "message_reference": {"message_id": "{{asked}}"} }""");
            var card = await ScriptedBot.SendAsync(server, PlaygroundIds.ModQueue, """{"embeds": [{"title": "A **lamp**"}]}""");
            await ScriptedBot.SendAsync(server, PlaygroundIds.ModQueue, $$"""{"content": "Done.", "message_reference": {"message_id": "{{card}}"} }""");
        });

        var above = chat.Page.Locator(".message-above");
        await Expect(above.First).ToHaveTextAsync(new Regex(@"^AnnounceBot Mia suggested a post, [^<]*19[67]\d\. Their note: I met \*Ines\*, …$"));
        await Expect(above.Last).ToHaveTextAsync("AnnounceBot A lamp");
    }

    [BrowserFact]
    public async Task A_disabled_button_is_disabled_and_a_link_button_is_a_link()
    {
        await using var chat = await OpenAsync();

        await Expect(chat.Button("Later")).ToBeDisabledAsync();
        await Expect(chat.Page.GetByRole(AriaRole.Link, new() { Name = "Open" })).ToHaveAttributeAsync("href", "https://example.org/a");
    }

    [BrowserFact]
    public async Task A_select_tells_the_bot_what_was_chosen()
    {
        await using var chat = await OpenAsync();
        await using var bot = await AnsweringBot.ConnectAsync(chat.Server, _ => """{"type": 4, "data": {"content": "Noted."}}""");

        await chat.Button("Choose a section").FocusAsync();
        await chat.Page.Keyboard.PressAsync("Enter");
        await Expect(chat.Page.GetByRole(AriaRole.Option, new() { Name = "Firmware" })).ToBeVisibleAsync();
        await chat.Page.Keyboard.PressAsync("ArrowDown");
        await chat.Page.Keyboard.PressAsync("Enter");

        (await bot.HeardAsync())["data"]!["values"]![0]!.GetValue<string>().ShouldBe("firmware");
        await Expect(chat.Messages.Last).ToContainTextAsync("Noted.");
    }

    [BrowserFact]
    public async Task Several_are_chosen_with_the_keyboard_also_on_a_phone()
    {
        await using var chat = await ChatPage.OpenAsync(browser, "mod-queue", width: ChatPage.Phone, prepare: server => ScriptedBot.SendAsync(server, PlaygroundIds.ModQueue, Several));
        await using var bot = await AnsweringBot.ConnectAsync(chat.Server, _ => """{"type": 4, "data": {"content": "Noted."}}""");
        var select = chat.Page.Locator(".select");
        await Expect(select).ToHaveTextAsync(new Regex("Interviews, Firmware"));
        (await chat.ScrollsSidewaysAsync()).ShouldBeFalse();

        await select.FocusAsync();
        await chat.Page.Keyboard.PressAsync("Enter");
        await Expect(chat.Page.GetByRole(AriaRole.Option, new() { Selected = true })).ToHaveCountAsync(2);
        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.Page.Keyboard.PressAsync("End");
        await chat.Page.Keyboard.PressAsync("Space");
        await chat.Page.Keyboard.PressAsync("Tab");
        await chat.Page.Keyboard.PressAsync("Enter");

        (await bot.HeardAsync())["data"]!["values"]!.AsArray().Select(value => value!.GetValue<string>()).ShouldBe(["firmware", "lamps"]);
    }

    [BrowserFact]
    public async Task Whoever_leaves_a_list_as_it_was_tells_the_bot_nothing()
    {
        await using var chat = await ChatPage.OpenAsync(browser, "mod-queue", prepare: server => ScriptedBot.SendAsync(server, PlaygroundIds.ModQueue, Several));
        await using var bot = await AnsweringBot.ConnectAsync(chat.Server, _ => """{"type": 4, "data": {"content": "Noted."}}""");
        var select = chat.Page.Locator(".select");

        await select.ClickAsync();
        await chat.Button("Done").ClickAsync();
        await select.ClickAsync();
        await chat.Page.GetByRole(AriaRole.Option, new() { Name = "Firmware" }).ClickAsync();
        await chat.Button("Done").ClickAsync();

        (await bot.HeardAsync())["data"]!["values"]!.AsArray().Select(value => value!.GetValue<string>()).ShouldBe(["interviews"]);
    }

    [BrowserFact]
    public async Task A_modal_is_opened_by_a_button_checked_and_sent()
    {
        await using var chat = await OpenAsync();
        await using var bot = await AnsweringBot.ConnectAsync(chat.Server, interaction => interaction["type"]!.GetValue<int>() == 5
            ? """{"type": 7, "data": {"content": "Rejected.", "components": []}}"""
            : """
              {"type": 9, "data": {"custom_id": "reason:12", "title": "Why is it rejected?", "components": [
                {"type": 18, "label": "Reason", "description": "Cem reads this.", "component": {"type": 4, "custom_id": "reason", "style": 2, "min_length": 5}},
                {"type": 1, "components": [{"type": 4, "custom_id": "note", "label": "Note", "style": 1, "required": false}]}]}}
              """);

        await chat.Button("Reject…").ClickAsync();
        await Expect(chat.Dialog.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Why is it rejected?");
        await Expect(chat.Dialog.GetByLabel("Reason")).ToBeFocusedAsync();
        await chat.Dialog.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(chat.Dialog).ToContainTextAsync("This is needed.");

        await chat.Dialog.GetByLabel("Reason").FillAsync("Off topic");
        await chat.Dialog.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(chat.Dialog).ToHaveCountAsync(0);
        await Expect(chat.Messages).ToContainTextAsync("Rejected.");
        await bot.HeardAsync();
        (await bot.HeardAsync())["data"]!["components"]![0]!["component"]!["value"]!.GetValue<string>().ShouldBe("Off topic");
    }

    private Task<ChatPage> OpenAsync() => ChatPage.OpenAsync(browser, "mod-queue", prepare: server => ScriptedBot.SendAsync(server, PlaygroundIds.ModQueue, Suggestion));
}
