namespace AnnounceBot.Playground.World;

/// <summary>What was asked for, or why it was refused.</summary>
internal readonly struct Outcome<T>
{
    private Outcome(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>What was asked for; not there when refused.</summary>
    public T? Value { get; }

    public Refusal? Refusal { get; }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    public TResult Match<TResult>(Func<T, TResult> granted, Func<Refusal, TResult> refused) =>
        Refusal is { } refusal ? refused(refusal) : granted(Value!);
}
