using System.Text.Json;
using AnnounceBot.Chat;
using AnnounceBot.Explain.Doctor;

namespace AnnounceBot.Cli;

/// <summary>Writes down what doctor finds: for people as it comes, as JSON at the end.</summary>
internal sealed class DoctorReport(TextWriter output, bool isJson, bool hasColours)
{
    private readonly List<Finding> _findings = [];

    public int Problems => _findings.Count(finding => finding.Diagnosis.Status == DiagnosisStatus.Problem);

    private int Unknown => _findings.Count(finding => finding.Diagnosis.Status == DiagnosisStatus.Unknown);

    public async Task AddAsync(Finding finding)
    {
        var isFirst = _findings.All(known => known.Group != finding.Group);
        _findings.Add(finding);
        if (isJson)
            return;
        if (isFirst)
            await output.WriteLineAsync($"{(_findings.Count == 1 ? "" : Environment.NewLine)}{finding.Group}");
        await output.WriteLineAsync($"  {Mark(finding.Diagnosis.Status)} {Inert.OneLine(finding.Diagnosis.Text)}");
        if (finding.Diagnosis.Advice is { } advice)
            await output.WriteLineAsync($"    → {Inert.OneLine(advice)}");
    }

    public Task EndAsync()
    {
        if (isJson)
            return output.WriteLineAsync(JsonSerializer.Serialize(new(Problems == 0 ? "ok" : "problem", Problems, Unknown, [.. _findings.Select(DoctorCheck.Of)]), CliJson.Default.DoctorAnswer));
        return output.WriteLineAsync($"{Environment.NewLine}{Summary()}");
    }

    private string Summary()
    {
        var found = Problems switch { 0 => "Nothing is wrong", 1 => "One thing needs you (✗)", var many => $"{many} things need you (✗)" };
        return Unknown switch { 0 => $"{found}.", 1 => $"{found}; one was not checked (–).", var many => $"{found}; {many} were not checked (–)." };
    }

    private string Mark(DiagnosisStatus status) => status switch
    {
        DiagnosisStatus.Ok => Coloured("✓", 32),
        DiagnosisStatus.Problem => Coloured("✗", 31),
        _ => Coloured("–", 33),
    };

    private string Coloured(string mark, int colour) => hasColours ? $"\e[{colour}m{mark}\e[0m" : mark;
}
