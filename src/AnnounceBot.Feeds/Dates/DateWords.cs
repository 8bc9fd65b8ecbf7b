using System.Collections.Frozen;

namespace AnnounceBot.Feeds.Dates;

/// <summary>The words of dates in the languages that blogs write them in: months by their first letters, days of the week, zones.</summary>
internal static class DateWords
{
    // First letters in lower case, without accents, of months 1 to 12. English, German, French, Spanish, Portuguese, Italian,
    // Dutch, Scandinavian, Polish, Russian, Hungarian, Turkish, Greek; the longest match counts.
    private static readonly string[] MonthStems =
    [
        "jan ene gen sty янв oca ιαν",
        "feb fev lut фев sub φεβ",
        "mar mrz maart mrt мар μαρ μαω",
        "apr abr avr kwi апр nis απρ",
        "may mai maj mei mag маи мая μαι",
        "jun juin giu cze июн haz ιουν ιον",
        "jul juil lug lip июл tem ιουλ ιολ",
        "aug aou ago sie авг agu αυγ",
        "sep set wrz сен eyl σεπ szept",
        "oct okt out ott paz окт eki οκτ",
        "nov lis ноя kas νοε",
        "dec dez dic des gru дек ara δεκ",
    ];

    private static readonly FrozenDictionary<string, int> Months = Stems(MonthStems);

    private static readonly FrozenDictionary<string, DayOfWeek> Days = new Dictionary<string, DayOfWeek>
    {
        ["mon"] = DayOfWeek.Monday,
        ["tue"] = DayOfWeek.Tuesday,
        ["wed"] = DayOfWeek.Wednesday,
        ["thu"] = DayOfWeek.Thursday,
        ["fri"] = DayOfWeek.Friday,
        ["sat"] = DayOfWeek.Saturday,
        ["sun"] = DayOfWeek.Sunday,
    }.ToFrozenDictionary();

    // Words between the parts of a date that say nothing.
    private static readonly FrozenSet<string> Fillers = new[]
    {
        "at", "um", "on", "of", "the", "uhr", "de", "del", "a", "las", "le", "den", "der", "kl", "klo", "om", "г", "st", "nd", "rd", "th", "er",
    }.ToFrozenSet();

    // RFC 822 §5.1 and what servers add; offsets in minutes. Short names mean the American zone or, where there is none, the European.
    private static readonly FrozenDictionary<string, int> Zones = new Dictionary<string, int>
    {
        ["ut"] = 0,
        ["utc"] = 0,
        ["gmt"] = 0,
        ["z"] = 0,
        ["wet"] = 0,
        ["et"] = -300,
        ["est"] = -300,
        ["edt"] = -240,
        ["ct"] = -360,
        ["cst"] = -360,
        ["cdt"] = -300,
        ["mt"] = -420,
        ["mst"] = -420,
        ["mdt"] = -360,
        ["pt"] = -480,
        ["pst"] = -480,
        ["pdt"] = -420,
        ["akst"] = -540,
        ["akdt"] = -480,
        ["hst"] = -600,
        ["ast"] = -240,
        ["adt"] = -180,
        ["nst"] = -210,
        ["ndt"] = -150,
        ["brt"] = -180,
        ["art"] = -180,
        ["west"] = 60,
        ["bst"] = 60,
        ["met"] = 60,
        ["cet"] = 60,
        ["mez"] = 60,
        ["mest"] = 120,
        ["cest"] = 120,
        ["mesz"] = 120,
        ["eet"] = 120,
        ["sast"] = 120,
        ["eest"] = 180,
        ["msk"] = 180,
        ["ist"] = 330,
        ["sgt"] = 480,
        ["hkt"] = 480,
        ["awst"] = 480,
        ["kst"] = 540,
        ["jst"] = 540,
        ["aest"] = 600,
        ["aedt"] = 660,
        ["nzst"] = 720,
        ["nzdt"] = 780,
    }.ToFrozenDictionary();

    /// <summary>The month (1 to 12) that a word names; 0 if none.</summary>
    public static int Month(string word)
    {
        for (var length = Math.Min(word.Length, 8); length >= 3; length--)
        {
            if (Months.TryGetValue(word[..length], out var month))
            {
                return month;
            }
        }

        return 0;
    }

    /// <summary>The day of the week that an English word names.</summary>
    public static DayOfWeek? Day(string word) =>
        word.Length >= 3 && Days.TryGetValue(word[..3], out var day) ? day : null;

    public static bool IsFiller(string word) => Fillers.Contains(word);

    /// <summary>Minutes east of Greenwich; null where the name is not known.</summary>
    public static int? Zone(string word)
    {
        if (Zones.TryGetValue(word, out var minutes))
        {
            return minutes;
        }

        // RFC 822's letters: A is one hour west by its text and east by its authors' intent; RFC 1123 §5.2.14 says to ignore them.
        return word.Length == 1 && char.IsAsciiLetter(word[0]) ? 0 : null;
    }

    private static FrozenDictionary<string, int> Stems(string[] months)
    {
        var stems = new Dictionary<string, int>();
        for (var month = 0; month < months.Length; month++)
        {
            foreach (var stem in months[month].Split(' '))
            {
                stems.TryAdd(stem, month + 1);
            }
        }

        return stems.ToFrozenDictionary();
    }
}
