namespace AnnounceBot.Explain.Doctor;

/// <summary>One question of doctor's. Asking changes nothing.</summary>
internal interface IQuestion
{
    /// <summary>The heading that its answers stand under.</summary>
    string Group { get; }

    string Id { get; }

    /// <summary>What it is about, as in "The commands could not be checked".</summary>
    string Subject { get; }

    /// <summary>Without a good answer to it those after it in its group cannot be asked.</summary>
    bool IsGate => false;

    Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken);
}
