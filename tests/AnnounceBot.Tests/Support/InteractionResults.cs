using AnnounceBot.Playground.Interactions;

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
}
