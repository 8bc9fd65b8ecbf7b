namespace AnnounceBot.Playground.Interactions;

/// <summary>The ways to answer an interaction first: developers/interactions/receiving-and-responding.</summary>
internal enum CallbackType
{
    Message = 4,
    DeferredMessage = 5,
    DeferredUpdate = 6,
    Update = 7,
    Choices = 8,
    Modal = 9,
}
