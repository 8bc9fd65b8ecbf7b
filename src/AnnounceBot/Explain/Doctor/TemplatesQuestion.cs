using AnnounceBot.Announcements.Templates;
using AnnounceBot.Digests.Rendering;

namespace AnnounceBot.Explain.Doctor;

/// <summary>Whether all templates can be used.</summary>
internal sealed class TemplatesQuestion(Looks looks, IssueRenderer pages) : IQuestion
{
    public string Group => Groups.Configuration;

    public string Id => "templates";

    public string Subject => "The templates";

    public Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken)
    {
        var mistakes = looks.Mistakes.Concat(pages.Mistakes).ToList();
        return Task.FromResult<IReadOnlyList<Diagnosis>>(mistakes.Count == 0
            ? [Diagnosis.Ok(Id, $"All templates can be used ({string.Join(", ", looks.Names)}, and those of the round-up).")]
            : [.. mistakes.Select(mistake => Diagnosis.Problem($"template:{Path.GetFileName(mistake.File)}:{mistake.Line}", $"{mistake}", "Mend the template; until then the one that comes with the bot is used in its place."))]);
    }
}
