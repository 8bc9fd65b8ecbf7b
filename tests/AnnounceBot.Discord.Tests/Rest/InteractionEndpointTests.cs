using System.Collections.Concurrent;
using AnnounceBot.Discord.Models;
using static AnnounceBot.Discord.Tests.Rest.EndpointTests;

namespace AnnounceBot.Discord.Tests.Rest;

public sealed class InteractionEndpointTests
{
    private static readonly Snowflake App = new(51);
    private static readonly Snowflake Message = new(900);

    public static TheoryData<InteractionResponse, string> Responses => new()
    {
        { InteractionResponse.Message(new() { Content = "Hi", Flags = MessageFlags.Ephemeral }), """{"type":4,"data":{"content":"Hi","flags":64,"allowed_mentions":{"parse":[]}}}""" },
        { InteractionResponse.Defer(ephemeral: true), """{"type":5,"data":{"flags":64}}""" },
        { InteractionResponse.Defer(ephemeral: false), """{"type":5}""" },
        { InteractionResponse.DeferUpdate(), """{"type":6}""" },
        { InteractionResponse.Update(new() { Components = [] }), """{"type":7,"data":{"components":[],"allowed_mentions":{"parse":[]}}}""" },
        { InteractionResponse.Choices([new() { Name = "One", Value = 1 }]), """{"type":8,"data":{"choices":[{"name":"One","value":1}]}}""" },
        { InteractionResponse.Choices([new() { Name = "Two", Value = "2" }]), """{"type":8,"data":{"choices":[{"name":"Two","value":"2"}]}}""" },
        { InteractionResponse.Choices([]), """{"type":8,"data":{"choices":[]}}""" },
        {
            InteractionResponse.Modal(new() { CustomId = "m", Title = "T", Components = [new Label { Text = "L", Component = new TextInput { CustomId = "f", Style = TextInputStyle.Paragraph, Required = false } }] }),
            """{"type":9,"data":{"custom_id":"m","title":"T","components":[{"type":18,"label":"L","component":{"type":4,"custom_id":"f","style":2,"required":false}}]}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task The_first_answer_says_its_kind(InteractionResponse response, string body) =>
        await ShouldSayAsync(rest => rest.Interactions.RespondAsync(new(1), "t/k", response, default), "POST /interactions/1/t%2Fk/callback?with_response=false", body, "");

    [Fact]
    public async Task Later_answers_go_to_the_applications_webhook()
    {
        const string Body = """{"content":"x","allowed_mentions":{"parse":[]}}""";
        var message = new InteractionMessage { Content = "x" };

        await ShouldSayAsync(rest => rest.Interactions.EditOriginalAsync(App, "t", message, default), "PATCH /webhooks/51/t/messages/@original", Body);
        await ShouldSayAsync(rest => rest.Interactions.DeleteOriginalAsync(App, "t", default), "DELETE /webhooks/51/t/messages/@original", null);
        await ShouldSayAsync(rest => rest.Interactions.FollowUpAsync(App, "t", message, default), "POST /webhooks/51/t?wait=true", Body);
        await ShouldSayAsync(rest => rest.Interactions.EditFollowUpAsync(App, "t", Message, message, default), "PATCH /webhooks/51/t/messages/900", Body);
        await ShouldSayAsync(rest => rest.Interactions.DeleteFollowUpAsync(App, "t", Message, default), "DELETE /webhooks/51/t/messages/900", null);
    }

    [Fact]
    public async Task The_first_answer_goes_over_the_connection_that_was_opened_ahead_which_other_calls_leave_alone()
    {
        var connections = new ConcurrentQueue<string>();
        await using var discord = await FakeDiscord.StartAsync((_, response) => connections.Enqueue(response.HttpContext.Connection.Id));

        await discord.Rest.Interactions.WarmUpAsync(default);
        await discord.Rest.Messages.DeleteAsync(new(21), Message, reason: null, default);
        await discord.Rest.Interactions.RespondAsync(new(1), "t", InteractionResponse.DeferUpdate(), default);

        discord.Requests.Select(request => request.Line).ShouldBe(["GET /gateway", "DELETE /channels/21/messages/900", "POST /interactions/1/t/callback?with_response=false"]);
        discord.Requests[0]["Authorization"].ShouldBeNull();
        string[] used = [.. connections];
        used[2].ShouldBe(used[0]);
        used[1].ShouldNotBe(used[0]);
    }

    [Fact]
    public async Task Answers_to_interactions_carry_no_token()
    {
        await using var discord = await FakeDiscord.StartAsync();

        await discord.Rest.Interactions.RespondAsync(new(1), "t", InteractionResponse.DeferUpdate(), default);

        discord.Last["Authorization"].ShouldBeNull();
    }
}
