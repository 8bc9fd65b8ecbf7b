using System.Text.Json;
using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests;

/// <summary>How much interest posts found: what counts is how often their short links were followed, how many reacted to their announcements, and how many suggested them again.</summary>
/// <param name="chats">None where there are no reactions.</param>
internal sealed class InterestReader(Database database, IEnumerable<IReactions> chats)
{
    /// <summary>Only of so many of the newest posts the chat is asked.</summary>
    private const int MostAsked = 200;

    private const string MessagesOfPosts = """
        SELECT announcements.post_id, deliveries.posted_in, deliveries.message_id
        FROM json_each(@posts) CROSS JOIN announcements ON announcements.post_id = json_each.value CROSS JOIN deliveries ON deliveries.id = delivery_id
        WHERE deliveries.state = 'sent' AND message_id IS NOT NULL AND posted_in IS NOT NULL
        """;

    public async Task<Interest> OfAsync(IReadOnlyList<FoundPost> posts, CancellationToken cancellationToken)
    {
        var messages = database.Read(session => session.Query(
            MessagesOfPosts, row => (Post: new PostId(row.GetInt64(0)), Message: new MessageRef(row.GetString(1), row.GetString(2))),
            ("@posts", JsonSerializer.Serialize(posts.Take(MostAsked).Select(post => post.Id.Value)))));
        var reactions = new Dictionary<MessageRef, int>();
        foreach (var chat in chats)
        {
            foreach (var (message, count) in await chat.CountAsync(messages.ConvertAll(shown => shown.Message), cancellationToken))
                reactions[message] = count;
        }

        var clicks = database.Read(session => ClickStore.Of(session, posts.Select(post => post.Id)));
        var byPost = messages.ToLookup(shown => shown.Post, shown => reactions.GetValueOrDefault(shown.Message));
        return new(posts.ToDictionary(post => post.Id, post => new Interest.Of(clicks.GetValueOrDefault(post.Id), byPost[post.Id].Sum(), post.Seconds)), messages.TrueForAll(shown => reactions.ContainsKey(shown.Message)));
    }
}
