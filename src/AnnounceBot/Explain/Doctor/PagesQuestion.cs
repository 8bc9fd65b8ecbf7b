using System.Net;

namespace AnnounceBot.Explain.Doctor;

/// <summary>Whether the bot's pages answer, if it runs.</summary>
/// <param name="ask">Asks without following redirects.</param>
internal sealed class PagesQuestion(Patient patient, HttpClient ask) : IQuestion
{
    public string Group => Groups.Machine;

    public string Id => "pages";

    public string Subject => "The bot's pages";

    public async Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken)
    {
        var answers = new List<Diagnosis>();
        foreach (var (setting, address) in patient.Pages.Where(page => page.Address.Port != 0))
            answers.Add(patient.IsRunning ? await AskAsync(setting, address, cancellationToken) : Diagnosis.Unknown(setting, $"{address} ({setting}) was not asked: no bot runs."));
        return answers;
    }

    private async Task<Diagnosis> AskAsync(string setting, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await ask.GetAsync(FromHere(address), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return (int)answer.StatusCode < 500
                ? Diagnosis.Ok(setting, $"{address} ({setting}) answers.")
                : Diagnosis.Problem(setting, $"{address} ({setting}) answers with an error ({(int)answer.StatusCode}).", "Look into the bot's log, and into that of the proxy before it.");
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Diagnosis.Problem(setting, $"{address} ({setting}) does not answer: {(failure is HttpRequestException ? failure.Message : "it took too long")}", setting == Patient.ShortLinks
                ? "Check that its name leads to this machine, and that the proxy hands on to web.public."
                : "If the bot was started before this setting was made, restart it. (`announcebot poll` answers no pages.)");
        }
    }

    /// <summary>What listens at all addresses is asked at one of them.</summary>
    private static Uri FromHere(Uri address) => IPAddress.TryParse(address.IdnHost, out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any))
        ? new UriBuilder(address) { Host = "localhost" }.Uri
        : address;
}
