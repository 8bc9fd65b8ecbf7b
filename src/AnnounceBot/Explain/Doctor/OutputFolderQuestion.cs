using AnnounceBot.Digests;

namespace AnnounceBot.Explain.Doctor;

/// <summary>Whether published issues can be written to their folder, if there shall be files.</summary>
internal sealed class OutputFolderQuestion(DigestOptions digest) : IQuestion
{
    public string Group => Groups.Storage;

    public string Id => "outputFolder";

    public string Subject => "The output folder";

    public async Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken)
    {
        if (digest.OutputFolder is not { Value: var folder })
            return [];
        return await Folders.WhyNotWritableAsync(folder, cancellationToken) is { } reason
            ? [Diagnosis.Problem(Id, $"{folder} (digest.outputFolder) cannot be written: {reason}", "Give the user that the bot runs as the right to write there, or name another folder.")]
            : [Diagnosis.Ok(Id, $"{folder} (digest.outputFolder) can be written.")];
    }
}
