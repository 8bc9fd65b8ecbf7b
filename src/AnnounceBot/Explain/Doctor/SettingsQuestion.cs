using AnnounceBot.Announcements;

namespace AnnounceBot.Explain.Doctor;

/// <summary>What is worth knowing about a configuration that has no mistakes.</summary>
internal sealed class SettingsQuestion(Patient patient, Routes routes, FoundDatabase database) : IQuestion
{
    public string Group => Groups.Configuration;

    public string Id => "configuration";

    public string Subject => "The configuration";

    public Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Diagnosis>>([.. Answers()]);

    private IEnumerable<Diagnosis> Answers()
    {
        yield return Diagnosis.Ok(Id, patient.File is { } file ? $"The configuration has no mistakes. It was read from {file}." : "There is no configuration file (--config), so every setting is as it comes.");
        if (database.Readable.Read(routes.In).All.Count == 0)
            yield return Diagnosis.Problem("routes", "There are no routes, so no post is announced.", "Name a channel under \"routes\" in the configuration, or make a route in the chat with /routes add.");
        if (patient.Pages is { } pages && pages.Any(page => page.Setting == Patient.ShortLinks) && pages.All(page => page.Setting != Patient.PublicPages))
            yield return Diagnosis.Problem("shortLinks", "The bot makes short links (shortLinks.baseUrl), and does not answer them.", "Set web.public to an address to listen at, such as http://0.0.0.0:8080.");
    }
}
