using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Delivery.Notices;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Watching;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Cli.Reloading;

/// <summary>Reads the configuration again, and takes over what can change while the bot runs (feeds, routes and templates): all of it, or nothing if there is a mistake in any.</summary>
internal sealed partial class Reloader(
    RunPlan plan, Routes routes, Looks looks, IssueRenderer pages, CommunityOptions community, DigestOptions digest, FeedDesk desk, ConfigurationNotice notice, Writer writer,
    ILoggerFactory logs, ILogger<Reloader> log)
{
    private static readonly string[] Changeable = ["feeds", "routes"];

    private Settings _inForce = plan.Written;
    private SourceLook _look = plan.AtStart;

    /// <summary>What moderators were told before this start is over: the bot runs with what is there.</summary>
    public Task BeginAsync(CancellationToken cancellationToken) => writer.WriteAsync(notice.End, cancellationToken);

    public Candidate Read()
    {
        try
        {
            var settings = plan.Source.Load().Settings;
            var fresh = new Looks(settings.Templates, community, logs.CreateLogger<Looks>());
            var freshPages = new IssueRenderer(settings.Templates, community, digest, logs.CreateLogger<IssueRenderer>());
            // Those that were there at the start were told then, and are no worse now.
            TemplateMistake[] mistakes = [.. fresh.Mistakes.Except(looks.Mistakes), .. freshPages.Mistakes.Except(pages.Mistakes)];
            return mistakes.Length == 0 ? new Candidate.Good(settings, fresh, freshPages) : new Candidate.Bad([.. mistakes.Select(mistake => mistake.ToString())]);
        }
        catch (ConfigurationException wrong)
        {
            return new Candidate.Bad([.. wrong.Mistakes.Select(mistake => mistake.ToString())]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Candidate.Bad([$"the templates cannot be read: {failure.Message}"]);
        }
    }

    /// <param name="look">From before it was read.</param>
    /// <exception cref="OperatorException">Nothing can be stored; all is as before.</exception>
    public Task TakeAsync(Candidate candidate, SourceLook look, CancellationToken cancellationToken) => candidate switch
    {
        Candidate.Bad bad => RefuseAsync(bad.Mistakes, cancellationToken),
        Candidate.Good good => UseAsync(good, look, cancellationToken),
        _ => throw new InvalidOperationException($"{candidate} is no candidate that the reloader knows"),
    };

    private async Task RefuseAsync(IReadOnlyList<string> mistakes, CancellationToken cancellationToken)
    {
        LogRefused(string.Join(" | ", mistakes));
        await writer.WriteAsync(session => notice.Begin(session, mistakes), cancellationToken);
    }

    private async Task UseAsync(Candidate.Good good, SourceLook look, CancellationToken cancellationToken)
    {
        var (before, now, origin) = (plan.Prepare(_inForce), plan.Prepare(good.Written), plan.OriginOf(good.Written));
        await writer.WriteAsync(session =>
        {
            foreach (var kept in new[] { FeedOrigin.Configuration, FeedOrigin.Sample })
                desk.Keep(session, kept, kept == origin ? now.Feeds : []);
            notice.End(session);
            // Between two transactions: an intake sees feeds and routes as they were or as they are.
            session.AfterCommit(() =>
            {
                routes.Replace(now.Routes);
                looks.Replace(good.Looks);
                pages.Replace(good.Pages);
            });
        }, cancellationToken);

        var changes = ReloadWords.Changed(before, now, look.ChangedSince(_look));
        (_inForce, _look) = (good.Written, look);
        LogUsed(changes);
        var waiting = string.Join(", ", SettingsChanges.Between(plan.Written, good.Written).Except(Changeable));
        if (waiting.Length > 0)
            LogWaiting(waiting);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The configuration was read again: {Changes}")]
    private partial void LogUsed(string changes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "These settings were changed and take effect at the next start: {Settings}")]
    private partial void LogWaiting(string settings);

    [LoggerMessage(Level = LogLevel.Error, Message = "The changed configuration is refused, and the one before stays in force: {Mistakes}")]
    private partial void LogRefused(string mistakes);
}
