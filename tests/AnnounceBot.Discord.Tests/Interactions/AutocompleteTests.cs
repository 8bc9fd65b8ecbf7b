using System.Text.Json.Nodes;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Tests.Support;

namespace AnnounceBot.Discord.Tests.Interactions;

public sealed class AutocompleteTests
{
    private const string Typing = """[{"name":"remove","type":1,"options":[{"name":"feed","type":3,"value":"lan","focused":true}]}]""";

    [Fact]
    public async Task What_is_typed_gets_choices()
    {
        AutocompleteQuestion? asked = null;
        var answer = await AskAsync(Typing, question =>
        {
            asked = question;
            return [new CommandChoice { Name = "Lantern notes", Value = "7" }];
        });

        asked!.Path.ShouldBe("feeds remove");
        asked.Option.ShouldBe("feed");
        asked.Typed.ShouldBe("lan");
        asked.Person.Name.ShouldBe("Mo the Mod");
        answer.ToJsonString().ShouldBe("""{"type":8,"data":{"choices":[{"name":"Lantern notes","value":"7"}]}}""");
    }

    [Fact]
    public async Task Required_options_may_be_missing_and_numbers_half_typed()
    {
        AutocompleteQuestion? asked = null;
        await AskAsync("""[{"name":"remove","type":1,"options":[{"name":"number","type":4,"value":"1x","focused":true}]}]""", question =>
        {
            asked = question;
            return [];
        });

        asked!.Options.WholeNumber("number").ShouldBeNull();
        asked.Typed.ShouldBe("1x");
        asked.Options.Text("feed").ShouldBeNull();
    }

    [Fact]
    public async Task Never_more_than_25_never_too_long_and_none_without_a_name()
    {
        var answer = await AskAsync(Typing, _ =>
        [
            new CommandChoice { Name = "", Value = "empty" },
            new CommandChoice { Name = "too long a value", Value = new string('v', 101) },
            new CommandChoice { Name = new string('n', 150), Value = "1" },
            .. Enumerable.Range(2, 40).Select(i => new CommandChoice { Name = $"Feed {i}", Value = $"{i}" }),
        ]);

        var choices = answer["data"]!["choices"]!.AsArray();
        choices.Count.ShouldBe(25);
        choices[0]!["name"]!.GetValue<string>().ShouldBe(new string('n', 99) + "…");
        choices[1]!["name"]!.GetValue<string>().ShouldBe("Feed 2");
    }

    [Fact]
    public async Task A_failure_offers_nothing_and_stands_in_the_log()
    {
        var answer = await AskAsync(Typing, _ => throw new InvalidOperationException("no database"));

        answer["data"]!["choices"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_nobody_completes_offers_nothing()
    {
        await using var bot = await RunningRouter.StartAsync(_ => { });

        await bot.ReceiveAsync(SomeInteraction.Autocomplete("feeds", Typing));

        (await bot.RequestsAsync(1))[0].Body.ShouldBe("""{"type":8,"data":{"choices":[]}}""");
    }

    private static async Task<JsonNode> AskAsync(string options, Func<AutocompleteQuestion, IReadOnlyList<CommandChoice>> choose)
    {
        await using var bot = await RunningRouter.StartAsync(routes => routes.Autocomplete("feeds remove", (question, _) => Task.FromResult(choose(question))));
        await bot.ReceiveAsync(SomeInteraction.Autocomplete("feeds", options));
        return (await bot.RequestsAsync(1))[0].Json;
    }
}
