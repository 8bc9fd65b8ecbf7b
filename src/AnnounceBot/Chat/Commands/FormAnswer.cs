namespace AnnounceBot.Chat.Commands;

/// <summary>A form as somebody filled it in.</summary>
/// <param name="Argument">As in <see cref="Form.Argument"/>.</param>
/// <param name="Given">By the fields' names; what was left empty is not there.</param>
internal sealed record FormAnswer(Person Person, string Argument, IReadOnlyDictionary<string, string> Given)
{
    /// <returns>As it was typed, without blanks around it, so not safe to show; of a choice its value; null: left empty.</returns>
    public string? Text(string field) => Given.GetValueOrDefault(field);
}
