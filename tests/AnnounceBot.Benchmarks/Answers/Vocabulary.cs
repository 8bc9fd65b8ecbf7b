namespace AnnounceBot.Benchmarks.Answers;

/// <summary>Words as a language has them: a few are everywhere, most are rare. The same in every run.</summary>
internal sealed class Vocabulary
{
    private const int Size = 50_000;

    private readonly string[] _words = new string[Size];
    private readonly double[] _upTo = new double[Size];
    private readonly Random _random = new(2026);

    public Vocabulary()
    {
        for (var rank = 0; rank < Size; rank++)
        {
            _words[rank] = string.Create(_random.Next(3, 10), _random, (letters, random) =>
            {
                for (var at = 0; at < letters.Length; at++)
                    letters[at] = (char)('a' + random.Next(26));
            });
            _upTo[rank] = (rank == 0 ? 0 : _upTo[rank - 1]) + (1.0 / (rank + 3));
        }
    }

    /// <param name="rank">0 is the commonest.</param>
    public string this[int rank] => _words[rank];

    public string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Next()));

    private string Next() => _words[Math.Min(Size - 1, ~Array.BinarySearch(_upTo, _random.NextDouble() * _upTo[^1]))];
}
