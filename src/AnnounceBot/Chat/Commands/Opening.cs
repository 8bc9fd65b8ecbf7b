namespace AnnounceBot.Chat.Commands;

/// <summary>What a <see cref="IFormButton"/> comes to.</summary>
internal abstract record Opening
{
    private Opening()
    {
    }

    public sealed record With(Form Form) : Opening;

    /// <summary>There is nothing to be asked, and the reply says why.</summary>
    public sealed record Not(Reply Reply) : Opening;
}
