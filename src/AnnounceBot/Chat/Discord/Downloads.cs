using AnnounceBot.Discord.Models;

namespace AnnounceBot.Chat.Discord;

/// <summary>Fetches files that people attached to commands: from where Discord keeps them, and from nowhere else.</summary>
internal sealed class Downloads(DiscordOptions options, TimeProvider clock) : IDisposable
{
    private const int MostBytes = 1024 * 1024, NameLength = 100;

    private const string TooLarge = "That file is larger than 1 MB, which is more than I take. Split it, and send the parts one after the other.";

    private const string Lost = "Discord did not give me that file. Please send the command again.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string[] Hosts = ["cdn.discordapp.com", "media.discordapp.net"];

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<Download> FetchAsync(Attachment attachment, CancellationToken cancellationToken)
    {
        if (attachment.Size > MostBytes)
            return new Download.Refused(TooLarge);
        if (!Uri.TryCreate(attachment.Url, UriKind.Absolute, out var url) || !IsDiscords(url))
            return new Download.Refused("I take only files that lie with Discord. Please attach the file itself.");

        using var timeout = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await ReadAsync(url, attachment.Filename, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Download.Refused(Lost);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return new Download.Refused(Lost);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<Download> ReadAsync(Uri url, string name, CancellationToken cancellationToken)
    {
        using var answer = await _http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            return new Download.Refused(Lost);
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        // What it said of its size is not to be relied on.
        var bytes = new byte[MostBytes + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return length switch
        {
            0 => new Download.Refused("That file is empty."),
            > MostBytes => new Download.Refused(TooLarge),
            _ => new Download.Got(new(NameOf(name), bytes.AsMemory(0, length))),
        };
    }

    /// <summary>Discord's own hosts, or that of the API that we are told to use: a playground keeps its files itself.</summary>
    private bool IsDiscords(Uri url) => url.UserInfo.Length == 0
        && ((url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && Hosts.Contains(url.IdnHost, StringComparer.OrdinalIgnoreCase))
            || (url.Scheme == options.Api.Scheme && url.Authority == options.Api.Authority));

    private static string NameOf(string sent) => Inert.OneLine(sent) is { Length: > 0 } name ? Graphemes.Cut(name, NameLength) : "file";
}
