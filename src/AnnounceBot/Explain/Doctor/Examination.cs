using System.Runtime.CompilerServices;
using AnnounceBot.Storage;

namespace AnnounceBot.Explain.Doctor;

/// <summary>Asks one question after the other; where one cannot be asked, it says why and goes on with the next.</summary>
internal sealed class Examination(IEnumerable<IQuestion> questions)
{
    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var gates = new Dictionary<string, string>();
        foreach (var question in questions)
        {
            var answers = gates.TryGetValue(question.Group, out var gate)
                ? [Diagnosis.Unknown(question.Id, $"{question.Subject}: not checked, since {gate} comes first.")]
                : await AskAsync(question, cancellationToken);
            if (question.IsGate && answers.Any(answer => answer.Status != DiagnosisStatus.Ok))
                gates.TryAdd(question.Group, char.ToLowerInvariant(question.Subject[0]) + question.Subject[1..]);
            foreach (var answer in answers)
                yield return new(question.Group, answer);
        }
    }

    private static async Task<IReadOnlyList<Diagnosis>> AskAsync(IQuestion question, CancellationToken cancellationToken)
    {
        try
        {
            return await question.AskAsync(cancellationToken);
        }
        catch (OperatorException failure) // a damaged file, for one: the others may be well
        {
            return [Diagnosis.Unknown(question.Id, $"{question.Subject}: not checked. {failure.Message}")];
        }
    }
}
