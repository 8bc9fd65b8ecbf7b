using System.Globalization;
using System.Text;

namespace AnnounceBot.Chat;

/// <summary>Prints announcements as they would look. What was printed cannot be looked up, so each is shown at least once.</summary>
/// <param name="zone">The community's: dates are shown in it.</param>
internal sealed class ConsoleChat(TextWriter output, TimeZoneInfo zone, CultureInfo culture) : IChat
{
    private const int Width = 96;

    public async Task<SendOutcome> SendAsync(string channel, ChatMessage message, string nonce, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(Render(channel, message).AsMemory(), cancellationToken);
        await output.FlushAsync(cancellationToken);
        return new SendOutcome.Sent(nonce);
    }

    public Task<Sighting> FindAsync(string channel, string nonce, string? link, DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult<Sighting>(new Sighting.NotFound());

    private string Render(string channel, ChatMessage message)
    {
        var text = new StringBuilder().Append('#').AppendLine(channel);
        if (message.Text is { } sentence)
            text.Append("  ").AppendLine(sentence);
        if (message.Card is { } card)
            Render(card, text);
        foreach (var link in message.Links)
            text.Append("  * ").Append(link.Title).Append(link.Author is { } author ? $" by {author}: " : ": ").AppendLine(link.Link);
        return text.ToString();
    }

    private void Render(Card card, StringBuilder text)
    {
        text.Append("  ").AppendLine(card.Title);
        text.Append("  ").AppendJoin(" · ", Byline(card)).AppendLine();
        foreach (var paragraph in (card.Quote ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var line in Wrap(paragraph))
                text.Append("  > ").AppendLine(line);
        }

        text.Append("  ... ").Append(card.LinkLabel).Append(" at ").AppendLine(card.Link);
    }

    private IEnumerable<string> Byline(Card card)
    {
        if (card.Author is { } author)
            yield return $"by {author}";
        if (card.Source is { } source)
            yield return source;
        if (card.PublishedAt is { } at)
            yield return TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy HH:mm", culture);
        if (card.Tags.Count > 0)
            yield return string.Join(", ", card.Tags);
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
