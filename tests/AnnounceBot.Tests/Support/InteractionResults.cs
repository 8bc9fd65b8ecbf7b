using System.Text.Json.Nodes;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Support;

internal static class InteractionResults
{
    /// <returns>The text of the only answer, which nobody but the person who acted may see.</returns>
    public static string PrivateText(this InteractionResult result)
    {
        var reply = result.Replies.ShouldHaveSingleItem();
        reply.Ephemeral.ShouldBeTrue();
        return reply.Message["content"]!.GetValue<string>();
    }

    /// <summary>Waits for what comes behind an answer.</summary>
    /// <returns>The last messages that somebody sees in #general, in their order.</returns>
    public static async Task<List<JsonObject>> LastInGeneralAsync(this LocalDiscord discord, string person, int count, Func<JsonObject, bool> isLast)
    {
        using var page = new PlaygroundPage(discord.Server.Address);
        var messages = new List<JsonObject>();
        await Wait.UntilAsync(async () =>
        {
            var channels = (await page.GetAsync($"playground/view?person={person}"))["channels"]!.AsArray();
            messages = [.. channels.Single(channel => channel!["name"]!.GetValue<string>() == "general")!["messages"]!.AsArray().Select(message => message!.AsObject()).TakeLast(count)];
            return messages is [.., var last] && isLast(last);
        });
        return messages;
    }

    public static bool IsPrivate(this JsonObject message) => (message["flags"]!.GetValue<int>() & 64) != 0;
}
