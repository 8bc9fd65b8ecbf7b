namespace AnnounceBot.Chat.Inspection;

/// <summary>What came of asking the chat about ourselves.</summary>
internal abstract record Asked<T>
{
    private Asked()
    {
    }

    public sealed record Answered(T Value) : Asked<T>;

    /// <summary>Something is wrong that only a person can mend.</summary>
    /// <param name="Reason">What is wrong and what to do.</param>
    public sealed record Refused(string Reason) : Asked<T>;

    /// <summary>Nobody answered: all may be well or not.</summary>
    public sealed record Unanswered(string Reason) : Asked<T>;
}
