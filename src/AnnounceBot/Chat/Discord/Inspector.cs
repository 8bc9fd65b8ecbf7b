using AnnounceBot.Chat.Inspection;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using AnnounceBot.Storage;

namespace AnnounceBot.Chat.Discord;

/// <summary>Asks Discord whether all is there that the bot needs. It changes nothing.</summary>
internal sealed class Inspector(DiscordRest rest, Home home, ChannelBook channels, RoleBook roles, Rights rights, CommandDesk desk)
{
    private Asked<string>? _login;
    private Standing? _standing;

    /// <returns>Who the token belongs to. It is asked once.</returns>
    public async Task<Asked<string>> LoginAsync(CancellationToken cancellationToken) =>
        _login ??= await AskAsync(async () => (await home.SelfAsync(cancellationToken)).Username);

    /// <returns>How far the chat's clock is ahead of ours; null: it was not heard yet.</returns>
    public async Task<TimeSpan?> ClockLeadAsync(CancellationToken cancellationToken)
    {
        await LoginAsync(cancellationToken);
        return rest.ClockLead;
    }

    /// <returns>The server's name.</returns>
    public Task<Asked<string>> ServerAsync(CancellationToken cancellationToken) =>
        AskAsync(async () => (await rest.Guilds.GetAsync(await home.GuildAsync(cancellationToken), cancellationToken)).Name);

    /// <returns>The application's name.</returns>
    public Task<Asked<string>> ApplicationAsync(CancellationToken cancellationToken) =>
        AskAsync(async () => (await rest.Applications.GetCurrentAsync(cancellationToken)).Name);

    public Task<Asked<CommandReport>> CommandsAsync(CancellationToken cancellationToken) => AskAsync(async () =>
    {
        var application = await rest.Applications.GetCurrentAsync(cancellationToken);
        var wanted = desk.Definitions;
        var difference = await CommandSync.CompareGuildAsync(rest.Commands, application.Id, await home.GuildAsync(cancellationToken), wanted, cancellationToken);
        return new CommandReport(wanted.Count, difference.Missing, difference.Changed, difference.Foreign);
    });

    public Task<Asked<ChannelReport>> ChannelAsync(ChannelUse use, CancellationToken cancellationToken) => AskAsync<ChannelReport>(async () =>
        await channels.FindAsync(use.Channel, cancellationToken) switch
        {
            Place.Missing missing => new ChannelReport.Missing(missing.Reason),
            Place.Forum forum => await ReportAsync(use, forum.Channel, cancellationToken),
            Place.Found found => await ReportAsync(use, found.Channel, cancellationToken),
            var other => throw new InvalidOperationException($"{other} is not a place that we know"),
        });

    /// <returns>How many roles are called so.</returns>
    public Task<Asked<int>> RolesAsync(string named, CancellationToken cancellationToken) =>
        AskAsync(async () => (await MeantAsync(named, cancellationToken)).Count);

    /// <returns>The address that invites the bot with just the permissions that these uses take, and the role that holds them on the server; null: none but everybody's.</returns>
    public Task<Asked<(string Address, string? Role)>> InvitationAsync(IEnumerable<ChannelUse> uses, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        var needed = Permissions.None;
        foreach (var use in uses)
        {
            // What is missing is most likely to come as a text channel.
            var kind = await channels.FindAsync(use.Channel, cancellationToken) switch { Place.Found found => found.Channel.Type, Place.Forum forum => forum.Channel.Type, _ => ChannelType.Text };
            needed |= ChannelNeeds.Of(use, kind, await MentionedAsync(use, cancellationToken));
        }

        var standing = await StandingAsync(cancellationToken);
        var own = standing.Roles.Where(role => role.Id != standing.Guild).MaxBy(role => role.Position);
        return (await home.InvitationAsync(needed, cancellationToken), own?.Name);
    });

    private async Task<ChannelReport> ReportAsync(ChannelUse use, Channel channel, CancellationToken cancellationToken)
    {
        var ruled = channel is { IsThread: true, ParentId: { } parent } ? await rest.Channels.GetAsync(parent, cancellationToken) : channel;
        var needed = ChannelNeeds.Of(use, channel.Type, await MentionedAsync(use, cancellationToken));
        var standing = await StandingAsync(cancellationToken);
        var lacking = needed & ~standing.In(ruled);
        return new ChannelReport.Seen(
            channel.Name,
            [.. ChannelNeeds.Named(needed, ruled.Type).Select(named => named.Name)],
            [.. ChannelNeeds.Named(lacking, ruled.Type).Select(named => new LackingPermission(named.Name, standing.OnServer.HasFlag(named.Permission)))],
            [.. TroublesOf(use, channel)]);
    }

    /// <summary>Asked once: there may be many channels.</summary>
    private async Task<Standing> StandingAsync(CancellationToken cancellationToken) => _standing ??= await rights.StandingAsync(cancellationToken);

    private static IEnumerable<string> TroublesOf(ChannelUse use, Channel channel)
    {
        if (use.Crossposts && channel.Type != ChannelType.Announcement)
            yield return $"It is no announcement channel, so other servers cannot follow it. Make it one in its settings, or take \"crosspost\" off ({use.For}).";
        if (channel is { Type: ChannelType.Forum or ChannelType.Media } && ForumTags.Choose(channel, new ChatMessage(), mayModerate: false) is null)
            yield return "It wants a tag on each post, and has none that the bot may give. Add one called \"blog\" there that anyone may use.";
        if (channel.ThreadMetadata is { Locked: true })
            yield return "It is a thread that is locked. Unlock it, or name another place in the configuration.";
    }

    private async Task<List<Role>> MentionedAsync(ChannelUse use, CancellationToken cancellationToken)
    {
        var mentioned = new List<Role>();
        foreach (var named in use.Mentions)
            mentioned.AddRange(await MeantAsync(named, cancellationToken));
        return mentioned;
    }

    private async Task<List<Role>> MeantAsync(string named, CancellationToken cancellationToken)
    {
        var everyone = await home.GuildAsync(cancellationToken);
        return [.. (await roles.AllAsync(cancellationToken)).Where(role => role.Id != everyone && RoleBook.IsCalled(role, named.Trim().TrimStart('@')))];
    }

    private static async Task<Asked<T>> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return new Asked<T>.Answered(await ask());
        }
        catch (Exception refused) when (refused is TokenRefusedException or DiscordRefusedException or OperatorException)
        {
            return new Asked<T>.Refused(refused.Message);
        }
        catch (DiscordException trouble)
        {
            return new Asked<T>.Unanswered(trouble.Message);
        }
    }
}
