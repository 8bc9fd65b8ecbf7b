namespace AnnounceBot.Playground.Blogs.Publishing;

/// <summary>A dozen posts in the manner of the sample community, for those who press the button without a word.</summary>
internal static class Inventions
{
    /// <summary>They are all in English, whatever the blog's language.</summary>
    public const string Language = "en";

    private static readonly Invention[] All =
    [
        new(
            "The lamp that waited for the last bus",
            """
            My bus comes at 00:12 or not at all. Since Tuesday the lamp in my window knows the difference: it stays on ember until the stop is empty, and then it goes to sleep with me.

            It took nine lines of Wick and one very patient bus driver, who now flashes his lights back.
            """,
            ["wick", "evenings"]),
        new(
            "Sixty-one LEDs, and how it happened",
            """
            A Lantern has sixty LEDs. Mine has sixty-one, because I counted with my thumb on the paper and soldered the thumb's one as well.

            The firmware did not complain. It lights the extra one on Thursdays, and I have decided not to find out why.
            """,
            ["hardware"]),
        new(
            "A shade from last year's calendar",
            """
            Twelve sheets, good paper, and nobody needs them any more: a calendar is half a shade already. Cut off the numbers, keep the pictures, and put August where the light is warmest.

            February did not fit. It never does.
            """,
            ["shades", "craft"]),
        new(
            "My cat has opinions about dusk",
            """
            The light sensor sits under the rim, at the height of one cat. Twice a night it was evening for about four seconds, and the lamp did what it had been told.

            The new firmware asks a second time after a minute. The cat has moved on to the dial.
            """,
            ["firmware", "people"]),
        new(
            "What I learned from folding forty Herons",
            """
            The first ten teach you the folds. The second ten teach you that you have not learned the folds. Then it becomes quiet, and somewhere after thirty you notice that you have been breathing with the paper.

            All forty are for the Long Night. If yours leans to the left, it is one of the first ten. Be kind to it.
            """,
            ["shades", "long night"]),
        new(
            "Gloaming can rain now",
            """
            The simulator knew sun, cloud and one sad winter Sunday. Now it also knows rain: short, long, and the kind that has just stopped when you have found your coat.

            Try your evening in it before your evening tries you. It takes twenty seconds, umbrella included.
            """,
            ["gloaming", "release"]),
        new(
            "Three lamps and one secret",
            """
            We put a lamp in each of three rooms and told nobody which one led. By Friday the children had worked it out: the one in the kitchen was always a breath ahead.

            It is not a race, we said. The lamp in the hall has been trying ever since.
            """,
            ["moth", "people"]),
        new(
            "In praise of the slow dial",
            """
            Turn it fast and the light follows. Turn it slowly and it waits to see whether you mean it. We spent a month on that difference, and most people will never notice.

            That is the best thing that anybody has said about our dial, and we said it ourselves.
            """,
            ["hardware", "firmware"]),
        new(
            "The power cut, as seen by the lamp",
            """
            20:41, everything goes dark. 20:41 and a bit, the backup capacitor wakes up and gives us eleven minutes of ember. Long enough for candles, a card game, and an argument about where the candles are.

            21:03, the street is back. The lamp yawned and pretended that nothing had happened.
            """,
            ["hardware", "evenings"]),
        new(
            "A short program for long books",
            """
            It dims a little with each chapter and stops before the last one, because nobody should be sent to bed twenty pages before the end.

            How does it know? You tap the shade when you turn to a new chapter. That is all. Some things need no sensor but you.
            """,
            ["wick", "reading"]),
        new(
            "Your questions, answered by candlelight",
            """
            Can it be blue? It can, but it will not look at you. Does it need the internet? No, and it is happy. May I leave it on while I am away? Yes; it gets lonely, but it does not get warm.

            Send more. The candle is good for another two hours.
            """,
            ["questions"]),
        new(
            "First light in the new workshop",
            """
            The boxes are still everywhere, the kettle is in one of them, and the bench is a door on two trestles. But at half past five the sun came in flat through the dusty window, and the first lamp that we had built here answered it.

            Come and visit. Bring a kettle.
            """,
            ["people", "workshop"]),
    ];

    /// <summary>One that the blog does not have yet; in order again once it has them all.</summary>
    public static Invention For(Blog blog)
    {
        var told = blog.Posts.Select(post => post.Title).ToHashSet(StringComparer.Ordinal);
        return All.FirstOrDefault(invention => !told.Contains(invention.Title)) ?? All[blog.Posts.Length % All.Length];
    }
}
