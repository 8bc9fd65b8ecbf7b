namespace AnnounceBot.Chat.Commands;

/// <summary>What happens when people send a <see cref="Form"/>. It lives with its feature; whoever implements it is registered and found.</summary>
internal interface IForm
{
    /// <summary>As in <see cref="Form.Name"/>: at most 20 lower-case letters and dashes.</summary>
    string Name { get; }

    bool IsForModerators { get; }

    /// <summary>The answer takes the place of the message whose button opened the form: for answers that were private to begin with.</summary>
    bool ChangesItsMessage => false;

    /// <returns>The answer, seen by the person who sent the form and by nobody else, unless it <see cref="ChangesItsMessage"/>.</returns>
    Task<Reply> SubmitAsync(FormAnswer answer, CancellationToken cancellationToken);
}
