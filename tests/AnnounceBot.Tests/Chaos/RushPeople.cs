using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Playground;
using AnnounceBot.Playground.Interactions;

namespace AnnounceBot.Tests.Chaos;

/// <summary>People who know what they want, and do it again when they are told to, or when nothing comes.</summary>
/// <param name="untilUpAsync">Nobody tries while they can see that the bot is away.</param>
internal sealed class RushPeople(PlaygroundServer server, RushScreen screen, string moderators, Func<Task> untilUpAsync)
{
    private static readonly string Restarted = new InteractionRouterOptions().RestartedText;

    private readonly string _channel = server.World.Channels.Find(moderators)!.Id;

    public RushCount Count { get; } = new();

    /// <summary>What each submitter read in the end, by the number of their page.</summary>
    public ConcurrentDictionary<int, string> Receipts { get; } = [];

    /// <summary>What moderators read about a decision, theirs or another's.</summary>
    public ConcurrentBag<(int Number, string Text)> Verdicts { get; } = [];

    public static string Title(int number) => $"Number {number}";

    /// <summary>From the link to the receipt.</summary>
    public async Task SubmitAsync(string person, int number, Uri link)
    {
        var preview = await AgainAsync(() => ActAsync(new(person, InteractionKind.Command) { Command = "submit", Options = new() { ["link"] = link.AbsoluteUri }, Channel = "general" }));
        var send = RushSpot.Button(preview, "Send").ShouldNotBeNull(RushSpot.Text(preview));
        var receipt = await AgainAsync(() => PressAsync(person, preview, send));
        Receipts[number] = RushSpot.Text(receipt);
    }

    /// <summary>Decides about a submission as soon as it is shown; or reads that it is decided.</summary>
    public async Task DecideAsync(string person, int number, bool approves)
    {
        var asked = await screen.UntilAsync(RushScreen.KeyOf(_channel, Title(number)), spot => spot.Message, $"the question about {Title(number)}");
        var decided = await AgainAsync(() => DecideAsync(person, asked, approves));
        Verdicts.Add((number, RushSpot.Text(decided)));
    }

    private async Task<JsonObject?> DecideAsync(string person, JsonObject asked, bool approves)
    {
        var id = $"{asked["id"]}";
        if (RushSpot.Button(screen.Look(id).Message!, approves ? "Approve" : "Reject") is not { } button)
            return screen.Look(id).Message;

        try
        {
            var answer = await PressAsync(person, asked, button);
            return answer?["custom_id"] is { } form
                ? await ActAsync(new(person, InteractionKind.Modal) { CustomId = $"{form}", Fields = new() { ["reason"] = "Not this one." } })
                : answer;
        }
        catch (InteractionException)
        {
            return null;   // the button or the form went while the finger was on its way: the next look tells why
        }
    }

    private static async Task<JsonObject> AgainAsync(Func<Task<JsonObject?>> doAsync)
    {
        while (true)
        {
            if (await doAsync() is { } done)
                return done;
        }
    }

    private Task<JsonObject?> PressAsync(string person, JsonObject message, string button) =>
        ActAsync(new(person, InteractionKind.Component) { Message = $"{message["id"]}", CustomId = button });

    /// <returns>The answer: a message, or a form; null: it has to be done again.</returns>
    private async Task<JsonObject?> ActAsync(InteractionRequest request)
    {
        await untilUpAsync();
        var before = request.Message is null ? [] : screen.Look(request.Message).FollowUps;
        var result = await server.InteractAsync(request, default);
        Count.Acknowledge(result.AcknowledgedAfter);
        if (result.AcknowledgedAfter is null)
            return null;

        var answer = result switch
        {
            { Modal: { } modal } => modal,
            { Replies: [.., { Message: var last }] } when !RushSpot.IsThinking(last) => last,
            { Replies: [.., { Message: var last }] } => await screen.UntilAsync($"{last["id"]}", spot => spot.Message is { } now && !RushSpot.IsThinking(now) ? now : null, $"an answer to {request}"),
            _ => await screen.UntilAsync(request.Message!, spot => spot.FollowUps.Except(before).FirstOrDefault() ?? (spot.HasButtons ? null : spot.Message), $"an answer to {request}"),
        };
        var isToldOnly = answer["content"] is { } text && $"{text}" == Restarted;
        Count.Answer(isToldOnly);
        return isToldOnly ? null : answer;
    }
}
