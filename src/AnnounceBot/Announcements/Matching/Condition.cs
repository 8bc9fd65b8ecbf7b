namespace AnnounceBot.Announcements.Matching;

/// <summary>What a post's texts must fulfil. The texts are rows of words: title, excerpt, and each tag for itself.</summary>
internal abstract record Condition
{
    private Condition() { }

    public abstract bool Holds(IReadOnlyList<IReadOnlyList<string>> texts);

    /// <param name="Row">Words that stand one after the other in one text.</param>
    /// <param name="IsPrefix">The last of them may go on.</param>
    public sealed record Term(IReadOnlyList<string> Row, bool IsPrefix) : Condition
    {
        public override bool Holds(IReadOnlyList<IReadOnlyList<string>> texts) => texts.Any(IsIn);

        private bool IsIn(IReadOnlyList<string> words)
        {
            for (var start = 0; start + Row.Count <= words.Count; start++)
            {
                if (StandsAt(words, start))
                    return true;
            }

            return false;
        }

        private bool StandsAt(IReadOnlyList<string> words, int start)
        {
            var last = Row.Count - 1;
            for (var i = 0; i < last; i++)
            {
                if (words[start + i] != Row[i])
                    return false;
            }

            return IsPrefix ? words[start + last].StartsWith(Row[last], StringComparison.Ordinal) : words[start + last] == Row[last];
        }
    }

    public sealed record Not(Condition Part) : Condition
    {
        public override bool Holds(IReadOnlyList<IReadOnlyList<string>> texts) => !Part.Holds(texts);
    }

    public sealed record All(IReadOnlyList<Condition> Parts) : Condition
    {
        public override bool Holds(IReadOnlyList<IReadOnlyList<string>> texts) => Parts.All(part => part.Holds(texts));
    }

    public sealed record Either(IReadOnlyList<Condition> Parts) : Condition
    {
        public override bool Holds(IReadOnlyList<IReadOnlyList<string>> texts) => Parts.Any(part => part.Holds(texts));
    }
}
