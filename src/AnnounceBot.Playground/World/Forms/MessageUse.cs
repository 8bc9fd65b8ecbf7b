namespace AnnounceBot.Playground.World.Forms;

/// <summary>Where a message body comes from: the rules differ a little.</summary>
internal enum MessageUse
{
    /// <summary>Create Message.</summary>
    Create,

    /// <summary>The first message of a forum post.</summary>
    ForumPost,

    /// <summary>Edit Message, by its author.</summary>
    Edit,

    /// <summary>An answer or follow-up to an interaction.</summary>
    Interaction,
}
