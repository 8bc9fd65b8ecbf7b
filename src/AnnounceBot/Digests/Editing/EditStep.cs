namespace AnnounceBot.Digests.Editing;

/// <summary>What a button of the editor does.</summary>
internal enum EditStep
{
    /// <summary>Shows the entries of a page.</summary>
    List,

    /// <summary>Shows one entry.</summary>
    Entry,

    Up,
    Down,
    LeaveOut,
    LeaveOutForGood,
    PutBack,
    Reload,
    ByDate,
    ByInterest,
    Undo,
    Fold,
    Unfold,
    AskDiscard,
    Discard,
}
