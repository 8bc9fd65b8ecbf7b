using AnnounceBot.Announcements.Matching;

namespace AnnounceBot.Tests.Announcements.Matching;

public sealed class ParserTests
{
    [Theory]
    [InlineData("kernel", "KERNEL")]
    [InlineData("  kernel\t", "KERNEL")]
    [InlineData("Kernel drivers", "(KERNEL & DRIVERS)")]
    [InlineData("kernel AND drivers", "(KERNEL & DRIVERS)")]
    [InlineData("a b AND c", "(A & B & C)")]
    [InlineData("a OR b", "(A | B)")]
    [InlineData("a OR b OR c", "(A | B | C)")]
    [InlineData("a b OR c d", "((A & B) | (C & D))")]
    [InlineData("a AND b OR c", "((A & B) | C)")]
    [InlineData("a OR b AND c", "(A | (B & C))")]
    [InlineData("a (b OR c)", "(A & (B | C))")]
    [InlineData("(a OR b) (c OR d)", "((A | B) & (C | D))")]
    [InlineData("(a)", "A")]
    [InlineData("((a) b)", "(A & B)")]
    [InlineData("a(b)c", "(A & B & C)")]
    [InlineData("NOT a", "!A")]
    [InlineData("-a", "!A")]
    [InlineData("−a", "!A")]
    [InlineData("–a", "!A")]
    [InlineData("NOT NOT a", "A")]
    [InlineData("a -b", "(A & !B)")]
    [InlineData("a AND NOT b", "(A & !B)")]
    [InlineData("a AND -b", "(A & !B)")]
    [InlineData("a OR -b c", "(A | (!B & C))")]
    [InlineData("NOT (a OR b)", "!(A | B)")]
    [InlineData("-(a b) c", "(!(A & B) & C)")]
    [InlineData("-\"a b\"", "![A B]")]
    [InlineData("\"device driver\"", "[DEVICE DRIVER]")]
    [InlineData("“device driver”", "[DEVICE DRIVER]")]
    [InlineData("„device driver“ x", "([DEVICE DRIVER] & X)")]
    [InlineData("«device driver»", "[DEVICE DRIVER]")]
    [InlineData("\"a (b) OR -c\"", "[A B OR C]")]
    [InlineData("\"OR\" \"and\"", "(OR & AND)")]
    [InlineData("x\"a b\"y", "(X & [A B] & Y)")]
    [InlineData("device-driver", "[DEVICE DRIVER]")]
    [InlineData("don't", "[DON T]")]
    [InlineData(".NET", "NET")]
    [InlineData("C++ C# C", "(C++ & C# & C)")]
    [InlineData("C++20", "[C++ 20]")]
    [InlineData("kern*", "KERN*")]
    [InlineData("\"device driv*\"", "[DEVICE DRIV*]")]
    [InlineData("-kern* OR x", "(!KERN* | X)")]
    [InlineData("ORCA ANDROID NOTE", "(ORCA & ANDROID & NOTE)")]
    [InlineData("ядро OR 東京", "(ЯДРО | [東 京])")]
    [InlineData("ｋｅｒｎｅｌ", "KERNEL")]
    [InlineData("snake_case", "SNAKE_CASE")]
    public void An_expression_is_read_as(string written, string meant)
    {
        var parser = new Parser(Lexer.Tokens(written));

        Show(parser.Read()!).ShouldBe(meant);
        parser.Mistake.ShouldBeNull();
    }

    [Theory]
    [InlineData("", 1, "write a word, or null")]
    [InlineData("   ", 1, "write a word, or null")]
    [InlineData("kernel (", 8, "never closed; write )")]
    [InlineData("(kernel", 1, "never closed; write )")]
    [InlineData("(a (b c)", 1, "never closed; write )")]
    [InlineData("a )", 3, "no ( for this")]
    [InlineData(")", 1, "no ( for this")]
    [InlineData("(a)) b", 4, "no ( for this")]
    [InlineData("a ()", 3, "parentheses are empty")]
    [InlineData("OR a", 1, "OR has nothing before it")]
    [InlineData("(AND a)", 2, "AND has nothing before it")]
    [InlineData("a OR", 3, "OR has nothing after it")]
    [InlineData("a AND OR b", 3, "AND has nothing after it")]
    [InlineData("a OR )", 3, "OR has nothing after it")]
    [InlineData("a NOT", 3, "NOT has nothing after it")]
    [InlineData("-)", 1, "- has nothing after it")]
    [InlineData("a - b", 3, "directly before the word")]
    [InlineData("a \"b c", 3, "never closed; write \" where")]
    [InlineData("a \"\"", 3, "hold no word")]
    [InlineData("*", 1, "no word before the *")]
    [InlineData("a *nel", 3, "only at the end")]
    [InlineData("ke*nel", 1, "only at the end")]
    [InlineData("\"device *\"", 1, "follow a word directly")]
    [InlineData("a or b", 3, "write OR, or \"or\"")]
    [InlineData("a And b", 3, "write AND")]
    [InlineData("not a", 1, "write NOT")]
    [InlineData("a || b", 3, "write OR")]
    [InlineData("a|b", 1, "write OR")]
    [InlineData("a && b", 3, "write AND")]
    [InlineData("a & b", 3, "write AND")]
    [InlineData("!a", 1, "write NOT or -")]
    [InlineData("a ...", 3, "has no letter or digit")]
    public void A_mistake_is_told_with_its_place_and_what_to_do(string written, int position, string advice)
    {
        MatchExpression.Parse(written, out var mistake).ShouldBeNull();

        mistake.ShouldNotBeNull().Position.ShouldBe(position);
        mistake.Advice.ShouldContain(advice);
    }

    [Fact]
    public void What_is_too_long_or_too_deep_is_a_mistake()
    {
        MatchExpression.Parse(new string('a', 2001), out var tooLong).ShouldBeNull();
        tooLong!.Advice.ShouldContain("at most 2000 characters");
        MatchExpression.Parse(new string('(', 2000), out var tooDeep).ShouldBeNull();
        tooDeep!.Advice.ShouldContain("more than 32 deep");
        MatchExpression.Parse(new string('(', 32) + "a" + new string(')', 32), out _).ShouldNotBeNull();
    }

    [Fact]
    public void Whatever_is_written_is_either_an_expression_or_a_mistake()
    {
        string[] pieces = ["a", "kern*", "*", "\"", "“", "(", ")", " ", " ", "AND", " OR ", "NOT ", "-", "—", "!", "|", "&", "東", "\ud83e", "\udd80", "\u0301", "\u200d", "\0", "C++", "#"];
        var random = new Random(5);
        var (expressions, mistakes) = (0, 0);
        for (var round = 0; round < 20_000; round++)
        {
            var written = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));

            var expression = MatchExpression.Parse(written, out var mistake);

            (expression is null).ShouldBe(mistake is not null, written);
            mistake?.Position.ShouldBeInRange(1, written.Length + 1, written);
            (expressions, mistakes) = expression is null ? (expressions, mistakes + 1) : (expressions + 1, mistakes);
        }

        expressions.ShouldBeGreaterThan(1000);
        mistakes.ShouldBeGreaterThan(1000);
    }

    private static string Show(Condition condition) => condition switch
    {
        Condition.Term { Row.Count: 1 } term => term.Row[0] + (term.IsPrefix ? "*" : ""),
        Condition.Term term => $"[{string.Join(' ', term.Row)}{(term.IsPrefix ? "*" : "")}]",
        Condition.Not not => "!" + Show(not.Part),
        Condition.All all => $"({string.Join(" & ", all.Parts.Select(Show))})",
        Condition.Either either => $"({string.Join(" | ", either.Parts.Select(Show))})",
        _ => throw new InvalidOperationException(),
    };
}
