using System.Text.Json.Nodes;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Tests.Rest;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Discord.Tests.Interactions;

public sealed class CommandSyncTests
{
    private static readonly Snowflake Application = new(51);
    private static readonly Snowflake Guild = new(1);

    /// <summary>As the answer to GET looks: with ids, versions, and defaults filled in that nobody sent.</summary>
    private const string Registered = """
        [
          {"id":"71","application_id":"51","version":"710","guild_id":"1","type":3,"name":"Submit this","name_localizations":null,"description":"","default_member_permissions":null,"nsfw":false},
          {"id":"70","application_id":"51","version":"700","guild_id":"1","type":1,"name":"digest","name_localizations":{"de":"rundschau"},"description":"The round-up","description_localizations":null,
           "default_member_permissions":"32","dm_permission":true,"contexts":null,"integration_types":[0],"nsfw":false,
           "options":[{"type":1,"name":"preview","description":"Shows it","name_localizations":null,"options":[
             {"type":4,"name":"days","description":"How many","required":false,"min_value":1,"max_value":31},
             {"type":3,"name":"format","description":"Which","required":false,"choices":[{"name":"Markdown","value":"md","name_localizations":null},{"name":"HTML","value":"html"}]},
             {"type":7,"name":"channel","description":"Where","channel_types":[5,0]}]}]}
        ]
        """;

    private static ApplicationCommand Digest => new()
    {
        Name = "digest",
        NameLocalizations = new Dictionary<string, string> { ["de"] = "rundschau" },
        Description = "The round-up",
        DefaultMemberPermissions = Permissions.ManageGuild,
        Options =
        [
            new CommandOption
            {
                Type = CommandOptionType.SubCommand,
                Name = "preview",
                Description = "Shows it",
                Options =
                [
                    new CommandOption { Type = CommandOptionType.WholeNumber, Name = "days", Description = "How many", MinValue = 1, MaxValue = 31 },
                    new CommandOption
                    {
                        Type = CommandOptionType.Text, Name = "format", Description = "Which",
                        Choices = [new CommandChoice { Name = "Markdown", Value = "md" }, new CommandChoice { Name = "HTML", Value = "html" }],
                    },
                    new CommandOption { Type = CommandOptionType.Channel, Name = "channel", Description = "Where", ChannelTypes = [ChannelType.Text, ChannelType.Announcement] },
                ],
            },
        ],
    };

    private static ApplicationCommand Submit => new() { Type = CommandType.Message, Name = "Submit this" };

    public static TheoryData<string, ApplicationCommand> Changes => new()
    {
        { "description", Digest with { Description = "The digest" } },
        { "permissions", Digest with { DefaultMemberPermissions = null } },
        { "language", Digest with { NameLocalizations = null } },
        { "another language", Digest with { DescriptionLocalizations = new Dictionary<string, string> { ["fr"] = "Le tour" } } },
        { "option's name", WithOption(0, option => option with { Name = "weeks" }) },
        { "option's limit", WithOption(0, option => option with { MaxValue = 30 }) },
        { "required", WithOption(0, option => option with { Required = true }) },
        { "autocomplete", WithOption(0, option => option with { Autocomplete = true }) },
        { "choice", WithOption(1, option => option with { Choices = [.. option.Choices!.Reverse()] }) },
        { "no choices", WithOption(1, option => option with { Choices = null }) },
        { "channel types", WithOption(2, option => option with { ChannelTypes = [ChannelType.Text] }) },
        { "order of options", Digest with { Options = [Digest.Options![0] with { Options = [.. Digest.Options[0].Options!.Reverse()] }] } },
        { "name", Digest with { Name = "roundup" } },
    };

    [Fact]
    public async Task What_is_registered_already_is_not_sent_again()
    {
        await using var discord = await StartAsync();

        (await CommandSync.SyncGuildAsync(discord.Rest.Commands, Application, Guild, [Digest, Submit], default)).ShouldBeFalse();

        discord.Requests.Single().Line.ShouldBe("GET /applications/51/guilds/1/commands?with_localizations=true");
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_difference_is_sent(string what, ApplicationCommand changed)
    {
        await using var discord = await StartAsync();

        (await CommandSync.SyncGuildAsync(discord.Rest.Commands, Application, Guild, [changed, Submit], default)).ShouldBeTrue(what);

        discord.Last.Line.ShouldBe("PUT /applications/51/guilds/1/commands");
        discord.Last.Json.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_command_more_or_fewer_is_a_difference()
    {
        await using var discord = await StartAsync();

        (await CommandSync.SyncGuildAsync(discord.Rest.Commands, Application, Guild, [Digest], default)).ShouldBeTrue();
        (await CommandSync.SyncGuildAsync(discord.Rest.Commands, Application, Guild, [Digest, Submit, new ApplicationCommand { Name = "week", Description = "The week" }], default)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_differs_can_be_told_and_nothing_is_sent()
    {
        await using var discord = await StartAsync();

        var same = await CommandSync.CompareGuildAsync(discord.Rest.Commands, Application, Guild, [Digest, Submit], default);
        var other = await CommandSync.CompareGuildAsync(
            discord.Rest.Commands, Application, Guild, [Digest with { Description = "The digest" }, new ApplicationCommand { Name = "week", Description = "The week" }], default);

        same.IsNone.ShouldBeTrue();
        other.Missing.ShouldBe(["week"]);
        other.Changed.ShouldBe(["digest"]);
        other.Foreign.ShouldBe(["Submit this"]);
        discord.Requests.ShouldAllBe(request => request.Line.StartsWith("GET ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Global_commands_are_compared_with_where_they_may_be_used()
    {
        await using var discord = await StartAsync();

        (await CommandSync.SyncGlobalAsync(discord.Rest.Commands, Application, [Digest, Submit], default)).ShouldBeFalse();
        (await CommandSync.SyncGlobalAsync(discord.Rest.Commands, Application, [Digest with { Contexts = [InteractionContext.Guild] }, Submit], default)).ShouldBeTrue();
        (await CommandSync.SyncGlobalAsync(discord.Rest.Commands, Application, [Digest with { IntegrationTypes = [InstallationType.User] }, Submit], default)).ShouldBeTrue();

        discord.Last.Line.ShouldBe("PUT /applications/51/commands");
    }

    /// <summary>Compared here and not over HTTP: Discord's document does not know the property among a server's commands, its pages do.</summary>
    [Fact]
    public void For_adults_only_is_a_difference()
    {
        CommandComparison.AreSame([Digest], [Digest with { Nsfw = false }], isGlobal: false).ShouldBeTrue();
        CommandComparison.AreSame([Digest], [Digest with { Nsfw = true }], isGlobal: false).ShouldBeFalse();
    }

    private static ApplicationCommand WithOption(int index, Func<CommandOption, CommandOption> change)
    {
        var preview = Digest.Options![0];
        var options = preview.Options!.ToArray();
        options[index] = change(options[index]);
        return Digest with { Options = [preview with { Options = options }] };
    }

    private static Task<FakeDiscord> StartAsync() => FakeDiscord.StartAsync((request, response) =>
        request.Method == "GET" ? response.WriteAsync(JsonNode.Parse(Registered)!.ToJsonString()) : Task.CompletedTask);
}
