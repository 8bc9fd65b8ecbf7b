namespace AnnounceBot.Watching;

/// <summary>What came of a wish about a feed.</summary>
/// <param name="IsDone">It is now as it was wished.</param>
/// <param name="Words">For the one who wished it: plain, with strangers' names in it.</param>
internal sealed record DeskAnswer(bool IsDone, string Words)
{
    public static DeskAnswer Done(string words) => new(IsDone: true, words);

    public static DeskAnswer Not(string words) => new(IsDone: false, words);
}
