using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Tests.Support;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Page;

public sealed class PageEndpointsTests : IAsyncLifetime
{
    private PlaygroundServer _server = null!;

    private HttpClient Http { get; } = new();

    public async Task InitializeAsync()
    {
        _server = await BotServer.StartAsync();
        Http.BaseAddress = _server.Address;
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_page_may_load_nothing_from_elsewhere_and_make_no_markup_of_text()
    {
        using var page = await Http.GetAsync("/");

        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';");
        policy.ShouldContain("require-trusted-types-for 'script'; trusted-types 'none'");
        page.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
    }

    [Theory]
    [InlineData("page/script/main.js", "text/javascript")]
    [InlineData("page/style/theme.css", "text/css")]
    [InlineData("page/lamp.svg", "image/svg+xml")]
    public async Task Its_files_are_sent_once_and_asked_for_by_tag_from_then_on(string path, string type)
    {
        using var first = await Http.GetAsync(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        first.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        (await Http.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_told_so() =>
        (await Http.GetAsync("page/script/other.js")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_member_sees_neither_the_moderators_channel_nor_what_others_alone_were_told()
    {
        _server.World.SayAs(_server.World.Person("Mo")!, "mod-queue", "Hidden").Value.ShouldNotBeNull();

        var mia = await ViewAsync("Mia");
        var mo = await ViewAsync("Mo");

        NamesOf(mia).ShouldBe(["blogs", "weekly", "general", "reading-room"]);
        NamesOf(mo).ShouldContain("mod-queue");
        mia.ToJsonString().ShouldNotContain("Hidden");
        mia["person"]!["roles"]![0]!.GetValue<string>().ShouldBe("member");
    }

    [Fact]
    public async Task The_newest_two_hundred_messages_of_a_channel_are_shown()
    {
        for (var number = 1; number <= 201; number++)
            _server.World.SayAs(_server.World.Person("Mo")!, "general", $"Number {number}").Value.ShouldNotBeNull();

        var general = (await ViewAsync("Mia"))["channels"]!.AsArray().Single(channel => channel!["name"]!.GetValue<string>() == "general")!;

        var messages = general["messages"]!.AsArray();
        messages.Count.ShouldBe(200);
        messages[0]!["content"]!.GetValue<string>().ShouldBe("Number 2");
        messages[^1]!["content"]!.GetValue<string>().ShouldBe("Number 201");
    }

    [Fact]
    public async Task Nobody_has_no_view()
    {
        using var answer = await Http.GetAsync("/playground/view?person=AnnounceBot");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("There is nobody called \"AnnounceBot\"; there are Mia, Cem, Mo, Ada.");
    }

    [Fact]
    public async Task The_stream_tells_a_person_only_of_what_they_may_see()
    {
        using var answer = await Http.GetAsync("/playground/events?person=mia", HttpCompletionOption.ResponseHeadersRead);
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        (await stream.ReadLineAsync()).ShouldBe("retry: 1000");

        _server.World.SayAs(_server.World.Person("Mo")!, "mod-queue", "Hidden").Value.ShouldNotBeNull();
        _server.World.SayAs(_server.World.Person("Mo")!, "general", "For all").Value.ShouldNotBeNull();

        var told = await NextAsync(stream);
        told["type"]!.GetValue<string>().ShouldBe("MESSAGE");
        told["data"]!["content"]!.GetValue<string>().ShouldBe("For all");
    }

    [Fact]
    public async Task A_person_who_loses_sight_of_a_channel_is_told_that_it_is_gone()
    {
        using var answer = await Http.GetAsync("/playground/events?person=Mia", HttpCompletionOption.ResponseHeadersRead);
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await stream.ReadLineAsync();

        _server.World.Channels.Deny(_server.World.Person("Mia")!, AnnounceBot.Playground.World.Permissions.ViewChannel, "weekly");

        var told = await NextAsync(stream);
        told["type"]!.GetValue<string>().ShouldBe("CHANNEL_DELETE");
        told["data"]!.ToJsonString().ShouldBe($$"""{"id":"{{PlaygroundIds.Weekly}}"}""");
    }

    [Theory]
    [InlineData("Mia", "mod-queue", "Hello", 403, "Mia cannot see this channel.")]
    [InlineData("Mia", "elsewhere", "Hello", 404, "There is no channel \"elsewhere\".")]
    [InlineData("Mia", "reading-room", "Hello", 400, "A forum has posts, not messages. Open one and write there.")]
    [InlineData("Mia", "general", "", 400, "Write something first.")]
    [InlineData("Zoe", "general", "Hello", 404, "There is nobody called \"Zoe\"; there are Mia, Cem, Mo, Ada.")]
    public async Task What_cannot_be_written_is_refused_with_a_sentence(string person, string channel, string content, int status, string sentence)
    {
        using var answer = await Http.PostAsJsonAsync("/playground/messages", new { person, channel, content });

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(sentence);
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_refused_with_the_limit()
    {
        using var answer = await Http.PostAsJsonAsync("/playground/messages", new { person = "Mia", channel = "general", content = new string('x', 2001) });

        (await answer.Content.ReadAsStringAsync()).ShouldBe("This is too long: 2,000 characters are the most.");
    }

    [Fact]
    public async Task A_body_that_is_no_object_is_refused()
    {
        using var answer = await Http.PostAsync("/playground/messages", new StringContent("["));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("The body must be a JSON object.");
    }

    [Fact]
    public async Task Another_sites_page_can_write_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/playground/messages")
        {
            Content = JsonContent.Create(new { person = "Ada", channel = "general", content = "@everyone" }),
            Headers = { { "Origin", "https://example.org" } },
        };

        (await Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<JsonObject> ViewAsync(string person) => (await Http.GetFromJsonAsync<JsonObject>($"/playground/view?person={person}"))!;

    private static IEnumerable<string> NamesOf(JsonObject view) => view["channels"]!.AsArray().Select(channel => channel!["name"]!.GetValue<string>());

    private static async Task<JsonObject> NextAsync(StreamReader stream)
    {
        using var limit = new CancellationTokenSource(Wait.Limit);
        while (true)
        {
            var line = await stream.ReadLineAsync(limit.Token) ?? throw new EndOfStreamException("The stream ended.");
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return JsonNode.Parse(line["data: ".Length..])!.AsObject();
        }
    }
}
