using System.Collections.Frozen;

namespace AnnounceBot.ShortLinks;

/// <summary>How codes are counted, which their first one says: <c>blog122</c> is followed by <c>blog123</c>, and <c>6z</c> by <c>70</c>.</summary>
/// <remarks>Codes are lower case, and found however they are typed.</remarks>
internal sealed class CodeSeries
{
    private const string Decimal = "0123456789", Base36 = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>Addresses of our own public site, and those that browsers and robots ask for by themselves.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(["digests", "healthz", "robots", "favicon"]);

    private readonly string _prefix, _digits;

    public CodeSeries(string firstCode)
    {
        First = firstCode.ToLowerInvariant();
        var number = First.TrimEnd(Decimal.ToCharArray()).Length;
        var isPrefixed = number > 0 && number < First.Length && First.AsSpan(0, number).IndexOfAnyInRange('0', '9') < 0;
        (_prefix, _digits) = isPrefixed ? (First[..number], Decimal) : ("", Base36);
    }

    /// <summary>Its name, too.</summary>
    public string First { get; }

    /// <param name="last">One of this series; null: there is none yet.</param>
    /// <returns>All that may follow it, without end.</returns>
    public IEnumerable<string> After(string? last)
    {
        for (var code = last is null ? First : Next(last); ; code = Next(code))
        {
            if (!Reserved.Contains(code))
                yield return code;
        }
    }

    private string Next(string code)
    {
        var number = code[_prefix.Length..].ToCharArray();
        for (var place = number.Length - 1; place >= 0; place--)
        {
            var digit = _digits.IndexOf(number[place], StringComparison.Ordinal) + 1;
            number[place] = _digits[digit % _digits.Length];
            if (digit < _digits.Length)
                return _prefix + new string(number);
        }

        return $"{_prefix}{_digits[1]}{new string(number)}";
    }
}
