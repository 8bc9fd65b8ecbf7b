using AnnounceBot.Chat.Discord;
using AnnounceBot.Chat.Inspection;

namespace AnnounceBot.Explain.Doctor;

/// <summary>Whether each channel that the bot shall write in is there, and lets it do what it shall do.</summary>
internal sealed class ChannelsQuestion(Inspector inspector, ChannelUses uses) : IQuestion
{
    public string Group => Groups.Discord;

    public string Id => "channels";

    public string Subject => "The channels";

    public async Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken)
    {
        var answers = new List<Diagnosis>();
        foreach (var use in uses.All)
            answers.AddRange(await AskAsync(use, cancellationToken));
        return answers;
    }

    private async Task<IEnumerable<Diagnosis>> AskAsync(ChannelUse use, CancellationToken cancellationToken)
    {
        var (id, name) = ($"channel:{use.Channel.TrimStart('#')}", $"#{use.Channel.TrimStart('#')}");
        return await inspector.ChannelAsync(use, cancellationToken) switch
        {
            Asked<ChannelReport>.Answered { Value: ChannelReport.Missing { Reason: var reason } } => [Diagnosis.Problem(id, $"{name} ({use.For}) cannot be written in: it is not there, or hidden.", reason)],
            Asked<ChannelReport>.Answered { Value: ChannelReport.Seen { Lacking: [], Troubles: [] } seen } => [Diagnosis.Ok(id, $"#{seen.Name} ({use.For}) is there, and the bot may do what it takes: {string.Join(", ", seen.Permissions)}.")],
            Asked<ChannelReport>.Answered { Value: ChannelReport.Seen seen } => Problems(id, use, seen),
            Asked<ChannelReport>.Refused { Reason: var reason } => [Diagnosis.Problem(id, $"{name} ({use.For}) cannot be looked at.", reason)],
            Asked<ChannelReport>.Unanswered { Reason: var reason } => [Diagnosis.Unknown(id, $"{name} ({use.For}) could not be asked for: {reason}", "Ask again in a minute.")],
            var other => throw new InvalidOperationException($"{other} is no answer that we know"),
        };
    }

    private static IEnumerable<Diagnosis> Problems(string id, ChannelUse use, ChannelReport.Seen seen)
    {
        if (seen.Lacking.Count > 0)
            yield return Diagnosis.Problem(id, $"In #{seen.Name} ({use.For}) the bot lacks {Quoted(seen.Lacking)}.", HowToGrant(seen));
        foreach (var trouble in seen.Troubles)
            yield return Diagnosis.Problem(id, $"#{seen.Name} ({use.For}) is not as it has to be.", trouble);
    }

    private static string HowToGrant(ChannelReport.Seen seen)
    {
        var (here, nowhere) = (seen.Lacking.Where(lacking => lacking.IsTakenHere).ToList(), seen.Lacking.Where(lacking => !lacking.IsTakenHere).ToList());
        var steps = new List<string>();
        if (nowhere.Count > 0)
            steps.Add($"In Server Settings → Roles → the bot's role → Permissions turn on {Quoted(nowhere)}");
        if (here.Count > 0)
            steps.Add($"in #{seen.Name} → Edit Channel → Permissions give the bot's role a ✓ for {Quoted(here)}, and take away what denies it to the bot or to its roles");
        var sentence = string.Join("; ", steps);
        return $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.";
    }

    private static string Quoted(IEnumerable<LackingPermission> permissions) => string.Join(", ", permissions.Select(lacking => $"\"{lacking.Name}\""));
}
