namespace AnnounceBot.Playground.Interactions;

/// <summary>How far an interaction has come.</summary>
internal enum InteractionState
{
    /// <summary>The bot has not answered yet.</summary>
    Waiting,

    /// <summary>An answer is being looked at.</summary>
    Answering,

    /// <summary>"The bot is thinking": a message to be filled.</summary>
    DeferredMessage,

    /// <summary>The component's message will be changed.</summary>
    DeferredUpdate,

    /// <summary>The final answer is there; follow-ups may come.</summary>
    Answered,
}
