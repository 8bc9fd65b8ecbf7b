using System.Globalization;
using System.Text;
using AnnounceBot.Storage;

namespace AnnounceBot.Chat;

/// <summary>Prints announcements as they would look, without buttons and menus: nobody could use them. What was printed cannot be looked up, so each is shown at least once.</summary>
/// <param name="zone">The community's: dates are shown in it.</param>
internal sealed class ConsoleChat(TextWriter output, TimeZoneInfo zone, CultureInfo culture) : IChat
{
    private const int Width = 96;

    private readonly MarkdownText _reader = new((at, _) => TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy HH:mm", culture));

    public Task<SendOutcome> CreateAsync(string channel, ChatMessage message, string nonce, CancellationToken cancellationToken) =>
        ShowAsync(new(channel, nonce), Render(channel, message), cancellationToken);

    public Task<Sighting> FindAsync(string channel, Attempt attempt, CancellationToken cancellationToken) =>
        Task.FromResult<Sighting>(new Sighting.NotFound());

    public Task<Sighting> RecallAsync(string channel, Attempt attempt, ForgottenTime time, CancellationToken cancellationToken) =>
        Task.FromResult<Sighting>(new Sighting.NotFound());

    /// <summary>What is printed stays: only what it is now is told.</summary>
    public Task<SendOutcome> EditAsync(MessageRef message, ChatMessage to, CancellationToken cancellationToken) =>
        ShowAsync(message, Render($"{message.Channel} (changed)", to), cancellationToken);

    public Task<SendOutcome> DeleteAsync(MessageRef message, CancellationToken cancellationToken) => Nothing(message);

    public Task<SendOutcome> CrosspostAsync(MessageRef message, CancellationToken cancellationToken) => Nothing(message);

    public Task<SendOutcome> OpenThreadAsync(MessageRef message, string topic, CancellationToken cancellationToken) => Nothing(message);

    public Task<Uri?> LinkToAsync(MessageRef message, CancellationToken cancellationToken) => Task.FromResult<Uri?>(null);

    public MessageRef? MessageAt(string link) => null;

    private static Task<SendOutcome> Nothing(MessageRef message) => Task.FromResult<SendOutcome>(new SendOutcome.Done(message));

    private async Task<SendOutcome> ShowAsync(MessageRef message, string text, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(text.AsMemory(), cancellationToken);
        await output.FlushAsync(cancellationToken);
        return new SendOutcome.Done(message);
    }

    private string Render(string heading, ChatMessage message)
    {
        var text = new StringBuilder().Append(heading.StartsWith('@') ? "To " : "#").AppendLine(heading);
        if (message.Mention is { } role)
            text.Append("  @").AppendLine(role.TrimStart('@'));
        Append(text, message.Text);
        if (message.Card is { } card)
            Append(text, card);
        return text.ToString();
    }

    private void Append(StringBuilder text, Card card)
    {
        Append(text, card.Title);
        if (card.Author is { } author)
            text.Append("  by ").AppendLine(author);
        Append(text, card.Text);
        string?[] ends = [card.Footer, card.PublishedAt is { } at ? Written(at) : null];
        if (string.Join(" · ", ends.OfType<string>()) is { Length: > 0 } footer)
            text.Append("  ").AppendLine(footer);
        if (card.Link is { } link)
            text.Append("  ").AppendLine(link);
        if (card.Image is { } image)
            text.Append("  picture: ").AppendLine(image);
    }

    private string Written(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy HH:mm", culture);

    private void Append(StringBuilder text, string? markdown)
    {
        foreach (var paragraph in _reader.Of(markdown ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (mark, words) = paragraph.StartsWith("> ", StringComparison.Ordinal) ? ("> ", paragraph[2..]) : ("", paragraph);
            foreach (var line in Wrap(words))
                text.Append("  ").Append(mark).AppendLine(line);
        }
    }

    private static IEnumerable<string> Wrap(string paragraph)
    {
        var line = new StringBuilder();
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : " ").Append(word);
        }

        if (line.Length > 0)
            yield return line.ToString();
    }
}
