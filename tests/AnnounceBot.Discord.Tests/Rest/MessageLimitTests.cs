using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using AnnounceBot.Discord.Rest.Bodies;

namespace AnnounceBot.Discord.Tests.Rest;

/// <summary>At each limit a message is taken; one more is refused before it is sent, with the field's name and both numbers.</summary>
public sealed class MessageLimitTests
{
    private static readonly Snowflake[] HundredAndOne = [.. Enumerable.Range(1, 101).Select(number => new Snowflake((ulong)number))];

    private static readonly Dictionary<string, (int Limit, string Problem, Func<int, CreateMessage> Of)> Counted = new()
    {
        ["content"] = (2000, "2,001 characters, Discord takes 2,000", n => new() { Content = Text(n) }),
        ["nonce"] = (25, "26 characters, Discord takes 25", n => new() { Content = "x", Nonce = Text(n) }),
        ["embeds"] = (10, "11 embeds, Discord takes 10", n => new() { Embeds = [.. Enumerable.Range(0, n).Select(_ => new Embed { Title = "t" })] }),
        ["embeds[0].title"] = (256, "257 characters, Discord takes 256", n => Embed(new() { Title = Text(n) })),
        ["embeds[0].description"] = (4096, "4,097 characters, Discord takes 4,096", n => Embed(new() { Description = Text(n) })),
        ["embeds[0].url"] = (2048, "2,049 characters, Discord takes 2,048", n => Embed(new() { Title = "t", Url = Url(n) })),
        ["embeds[0].image.url"] = (2048, "2,049 characters, Discord takes 2,048", n => Embed(new() { Image = new() { Url = Url(n) } })),
        ["embeds[0].footer.text"] = (2048, "2,049 characters, Discord takes 2,048", n => Embed(new() { Footer = new() { Text = Text(n) } })),
        ["embeds[0].author.name"] = (256, "257 characters, Discord takes 256", n => Embed(new() { Author = new() { Name = Text(n) } })),
        ["embeds[0].color"] = (0xFFFFFF, "16,777,216, Discord takes 0 to 16,777,215", n => Embed(new() { Title = "t", Color = n })),
        ["embeds[0].fields"] = (25, "26 fields, Discord takes 25", n => Embed(new() { Fields = [.. Enumerable.Range(0, n).Select(_ => new EmbedField { Name = "n", Value = "v" })] })),
        ["embeds[0].fields[0].name"] = (256, "257 characters, Discord takes 256", n => Embed(new() { Fields = [new() { Name = Text(n), Value = "v" }] })),
        ["embeds[0].fields[0].value"] = (1024, "1,025 characters, Discord takes 1,024", n => Embed(new() { Fields = [new() { Name = "n", Value = Text(n) }] })),
        ["allowed_mentions.roles"] = (100, "101 roles, Discord takes 100", n => Mentions(new() { Roles = HundredAndOne[..n] })),
        ["allowed_mentions.users"] = (100, "101 people, Discord takes 100", n => Mentions(new() { Users = HundredAndOne[..n] })),
        ["attachments"] = (10, "11 files, Discord takes 10", n => new() { Files = [.. Enumerable.Range(0, n).Select(i => new OutgoingFile($"{i}", default))] }),
        ["attachments[0].description"] = (1024, "1,025 characters, Discord takes 1,024", n => new() { Files = [new("a", default, Description: Text(n))] }),
    };

    public static TheoryData<string> Fields => [.. Counted.Keys];

    [Theory]
    [MemberData(nameof(Fields))]
    public void At_the_limit_it_is_taken(string field)
    {
        var (limit, _, of) = Counted[field];

        Should.NotThrow(() => MessageBodies.Create(of(limit)));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void One_more_is_refused_with_the_fields_name(string field)
    {
        var (limit, problem, of) = Counted[field];

        var refused = Should.Throw<InvalidMessageException>(() => MessageBodies.Create(of(limit + 1)));

        refused.Field.ShouldBe(field);
        refused.Message.ShouldBe($"{field}: {problem}");
    }

    [Theory]
    [InlineData(6000, true)]
    [InlineData(6001, false)]
    public void All_embeds_share_one_total(int characters, bool isTaken)
    {
        var first = new Embed
        {
            Title = Text(100),
            Description = Text(900),
            Footer = new() { Text = Text(500) },
            Author = new() { Name = Text(200) },
            Url = "https://a.example/not-counted",
            Fields = [new() { Name = Text(100), Value = Text(200) }],
        };
        var message = new CreateMessage { Embeds = [first, new() { Description = Text(2000) }, new() { Description = Text(characters - 4000) }] };

        ShouldBeTaken(message, isTaken, "embeds");
    }

    [Theory]
    [InlineData("https://a.example/", true)]
    [InlineData("http://a.example", true)]
    [InlineData("attachment://a.png", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("ftp://a.example", false)]
    [InlineData("//a.example", false)]
    [InlineData("/a", false)]
    [InlineData("", false)]
    public void Links_lead_to_the_web(string url, bool isTaken) => ShouldBeTaken(Embed(new() { Title = "t", Url = url }), isTaken, "embeds[0].url");

    [Theory]
    [InlineData("attachment://a.png", true)]
    [InlineData("data:image/png;base64,AA", false)]
    public void Pictures_may_be_attached(string url, bool isTaken) => ShouldBeTaken(Embed(new() { Thumbnail = new() { Url = url } }), isTaken, "embeds[0].thumbnail.url");

    public static TheoryData<string, OutgoingMessage> Broken => new()
    {
        { "content", new CreateMessage() },
        { "content", new CreateMessage { Content = " \n" } },
        { "content", new CreateMessage { Content = "", Embeds = [], Components = [] } },
        { "content", new EditMessage { Content = "", Embeds = [], Components = [], KeptAttachments = [] } },
        { "nonce", new CreateMessage { Content = "x", Nonce = "" } },
        { "flags", new CreateMessage { Content = "x", Flags = MessageFlags.Ephemeral } },
        { "embeds[1]", new CreateMessage { Embeds = [new() { Title = "t" }, new() { Color = 1 }] } },
        { "embeds[0].fields[0].name", Embed(new() { Fields = [new() { Name = " ", Value = "v" }] }) },
        { "embeds[0].fields[0].value", Embed(new() { Fields = [new() { Name = "n", Value = "" }] }) },
        { "embeds[0].footer.text", Embed(new() { Footer = new() { Text = "" } }) },
        { "allowed_mentions.roles", Mentions(new() { Parse = ["roles"], Roles = [new(1)] }) },
        { "allowed_mentions.users", Mentions(new() { Parse = ["users"], Users = [new(1)] }) },
        { "allowed_mentions.parse", Mentions(new() { Parse = ["here"] }) },
        { "attachments[0].filename", new CreateMessage { Files = [new("", default)] } },
        { "attachments[0].content_type", new CreateMessage { Files = [new("a", default, "text/plain\r\nX: 1")] } },
        { "content", new CreateMessage { Content = "x", Flags = MessageFlags.IsComponentsV2, Components = [new TextDisplay { Content = "t" }] } },
        { "embeds", new CreateMessage { Embeds = [new() { Title = "t" }], Flags = MessageFlags.IsComponentsV2, Components = [new TextDisplay { Content = "t" }] } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_discord_would_refuse_is_not_sent(string field, OutgoingMessage message) =>
        Should.Throw<InvalidMessageException>(() => Body(message)).Field.ShouldBe(field);

    public static TheoryData<OutgoingMessage> Whole =>
    [
        new CreateMessage { Files = [new("a", default)] },
        new CreateMessage { Components = [new ActionRow { Components = [new Button { Style = ButtonStyle.Primary, Label = "b", CustomId = "c" }] }] },
        new CreateMessage { Components = [new TextDisplay { Content = "t" }], Flags = MessageFlags.IsComponentsV2 },
        new EditMessage(),
        new EditMessage { Content = "" },
        new EditMessage { Content = "", Embeds = [], Components = [] },
        Mentions(new() { Parse = ["users", "everyone"], Roles = [new(1)] }),
    ];

    [Theory]
    [MemberData(nameof(Whole))]
    public void What_discord_takes_is_sent(OutgoingMessage message) => Should.NotThrow(() => Body(message));

    [Fact]
    public void In_a_forum_and_in_an_answer_the_field_is_named_where_it_stands()
    {
        var thread = new StartForumThread { Name = "t", Message = new() { Content = Text(2001) } };
        var answer = InteractionResponse.Message(new() { Embeds = [new() { Title = Text(257) }] });

        Should.Throw<InvalidMessageException>(() => ThreadBodies.StartInForum(thread)).Field.ShouldBe("message.content");
        Should.Throw<InvalidMessageException>(() => InteractionBodies.Callback(answer)).Field.ShouldBe("data.embeds[0].title");
    }

    [Fact]
    public async Task Nothing_was_sent()
    {
        await using var discord = await FakeDiscord.StartAsync();

        var refused = await Should.ThrowAsync<InvalidMessageException>(discord.Rest.Messages.CreateAsync(new(1), new(), default));

        refused.Route.ShouldBeNull();
        discord.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [InlineData(0, false)]
    public void A_threads_name_has_its_limit(int length, bool isTaken) => ShouldHold(() => ThreadBodies.Start(new() { Name = Text(length) }), isTaken, "name");

    [Theory]
    [InlineData(60, true)]
    [InlineData(10080, true)]
    [InlineData(61, false)]
    public void A_thread_is_put_away_after_one_of_four_times(int minutes, bool isTaken) =>
        ShouldHold(() => ThreadBodies.Start(new() { Name = "n", AutoArchiveDuration = minutes }), isTaken, "auto_archive_duration");

    [Theory]
    [InlineData(21600, true)]
    [InlineData(21601, false)]
    [InlineData(-1, false)]
    public void A_threads_slow_mode_has_its_limit(int seconds, bool isTaken) =>
        ShouldHold(() => ThreadBodies.Start(new() { Name = "n", RateLimitPerUser = seconds }), isTaken, "rate_limit_per_user");

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_thread_has_up_to_five_tags(int tags, bool isTaken) =>
        ShouldHold(() => ThreadBodies.StartInForum(new() { Name = "n", AppliedTags = HundredAndOne[..tags], Message = new() { Content = "x" } }), isTaken, "applied_tags");

    internal static void ShouldHold(Action make, bool isTaken, string field)
    {
        if (isTaken)
            Should.NotThrow(make);
        else
            Should.Throw<InvalidMessageException>(make).Field.ShouldBe(field);
    }

    internal static string Text(int length) => new('x', length);

    private static void ShouldBeTaken(CreateMessage message, bool isTaken, string field) => ShouldHold(() => MessageBodies.Create(message), isTaken, field);

    private static void Body(OutgoingMessage message) => _ = message is EditMessage edit ? MessageBodies.Edit(edit) : MessageBodies.Create((CreateMessage)message);

    private static string Url(int length) => "https://a.example/".PadRight(length, 'x');

    private static CreateMessage Embed(Embed embed) => new() { Embeds = [embed] };

    private static CreateMessage Mentions(AllowedMentions mentions) => new() { Content = "x", AllowedMentions = mentions };
}
