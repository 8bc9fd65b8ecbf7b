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
    /// <returns>The last messages of #general, private ones too, in their order.</returns>
    public static async Task<List<JsonObject>> LastInGeneralAsync(this LocalDiscord discord, int count, Func<JsonObject, bool> isLast)
    {
        List<JsonObject> Messages() => [.. discord.Server.State["channels"]!.AsArray().Single(channel => channel!["name"]!.GetValue<string>() == "general")!["messages"]!.AsArray()
            .Select(message => message!.AsObject()).TakeLast(count)];
        await Wait.UntilAsync(() => Messages() is [.., var last] && isLast(last));
        return Messages();
    }

    public static bool IsPrivate(this JsonObject message) => (message["flags"]!.GetValue<int>() & 64) != 0;
}
