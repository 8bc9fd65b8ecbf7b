using System.Net;
using AnnounceBot.Feeds;
using AnnounceBot.Watching.Check;

namespace AnnounceBot.Cli.Check;

/// <summary>Reads one source as the bot would, and says what it saw. A person asks, so private addresses are allowed.</summary>
internal sealed class Checker(TimeProvider clock, string folder) : IDisposable
{
    private readonly Lazy<FeedReader> _reader = new(() => new(new() { AllowedNetworks = [IPNetwork.Parse("0.0.0.0/0"), IPNetwork.Parse("::/0")] }, clock));

    public async Task<CheckAnswer> CheckAsync(CheckQuestion question, CancellationToken cancellationToken)
    {
        if (Uri.TryCreate(question.Source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return Checkup.Of(question.Source, await _reader.Value.ReadAsync(FeedState.New(address), cancellationToken));

        try
        {
            var document = await File.ReadAllBytesAsync(Path.GetFullPath(question.Source, folder), cancellationToken);
            var baseUrl = Uri.TryCreate(question.BaseUrl, UriKind.Absolute, out var given) ? given : null;
            return Checkup.Of(question.Source, FeedParser.Parse(document, question.ContentType, baseUrl));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(question.Source, "failed", "There is no such file. An address begins with https:// or http://.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new(question.Source, "failed", $"The file cannot be read: {failure.Message}");
        }
    }

    public void Dispose()
    {
        if (_reader.IsValueCreated)
            _reader.Value.Dispose();
    }
}
