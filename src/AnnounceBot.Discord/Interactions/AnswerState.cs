namespace AnnounceBot.Discord.Interactions;

/// <summary>How far the answer to an interaction is.</summary>
internal enum AnswerState
{
    /// <summary>Discord heard nothing yet.</summary>
    None,

    /// <summary>"Thinking…" is shown.</summary>
    Deferred,

    /// <summary>The message with the button or select may be changed.</summary>
    UpdateDeferred,

    /// <summary>A message is shown.</summary>
    Replied,

    /// <summary>What was shown was taken away; what is said now is a message of its own.</summary>
    TakenAway,

    /// <summary>A modal was opened: the answer is to its own interaction.</summary>
    ModalOpened,

    /// <summary>Choices were offered.</summary>
    Completed,
}
