using System.Text.Json.Nodes;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Posts;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Editing;

/// <summary>Somebody's private message with the editor in it, as Discord shows it: whatever they use changes it in place.</summary>
internal sealed record OpenedEditor(RunningDiscord Bot, string Person)
{
    public JsonObject Message { get; set; } = [];

    public string Text => Message["content"]!.GetValue<string>();

    public string Card => Message["embeds"]![0]!["description"]!.GetValue<string>();

    private string Id => Message["id"]!.GetValue<string>();

    private IEnumerable<JsonObject> Controls => Message["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray()).Select(control => control!.AsObject());

    /// <returns>What a button shows beside the editor.</returns>
    public async Task<OpenedEditor> ElsewhereAsync(string label)
    {
        var reply = (await Bot.PressAsync(Person, Id, Button(label))).Replies.ShouldHaveSingleItem();
        reply.Ephemeral.ShouldBeTrue();
        reply.Message["id"]!.GetValue<string>().ShouldNotBe(Id);
        return this with { Message = reply.Message };
    }

    public async Task PressAsync(string label) => Take(await Bot.PressAsync(Person, Id, Button(label)));

    /// <param name="posts">All that are chosen.</param>
    public async Task ChooseAsync(string menu, params IReadOnlyList<PostId> posts)
    {
        var id = Controls.Select(control => control["custom_id"]!.GetValue<string>()).Single(id => id.StartsWith($"{menu}:", StringComparison.Ordinal));
        Take(await Bot.ChooseAsync(Person, Id, id, [.. posts.Select(post => $"{post.Value}")]));
    }

    /// <returns>The form's id.</returns>
    public async Task<string> AskAsync(string label) => (await Bot.PressAsync(Person, Id, Button(label))).Modal.ShouldNotBeNull()["custom_id"]!.GetValue<string>();

    public async Task SendAsync(string form, JsonObject fields) => Take(await Bot.ActAsync(new(Person, InteractionKind.Modal) { CustomId = form, Fields = fields }));

    public async Task FillInAsync(string label, JsonObject fields) => await SendAsync(await AskAsync(label), fields);

    private string Button(string label) => Controls.Single(control => control["label"] is { } shown && shown.GetValue<string>() == label)["custom_id"]!.GetValue<string>();

    private void Take(InteractionResult result)
    {
        result.Replies[0].Message["id"]!.GetValue<string>().ShouldBe(Id);
        Message = result.Replies[0].Message;
    }
}
