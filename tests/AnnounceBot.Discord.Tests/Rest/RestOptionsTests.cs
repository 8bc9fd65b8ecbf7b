using AnnounceBot.Discord.Rest;
using AnnounceBot.Testing;

namespace AnnounceBot.Discord.Tests.Rest;

public sealed class RestOptionsTests
{
    private static readonly RestOptions Good = new() { Token = FakeDiscord.Token, UserAgent = FakeDiscord.UserAgent };

    [Fact]
    public void It_never_shows_the_token()
    {
        Good.ToString().ShouldNotContain("secret");
        $"{Good with { Timeout = TimeSpan.FromSeconds(1) }}".ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("https://discord.com/api/v10")]
    [InlineData("https://discord.com/api/v10/")]
    [InlineData("http://127.0.0.1:5080/api/v10")]
    [InlineData("http://localhost:5080/api/v10")]
    [InlineData("http://[::1]:5080/api/v10")]
    public void Addresses_that_are_taken(string api) => Should.NotThrow(() => Client(Good with { Api = new(api) }));

    [Theory]
    [InlineData("http://discord.com/api/v10", "in the open")]
    [InlineData("ftp://localhost/api/v10", "in the open")]
    [InlineData("https://discord.com/api", "version")]
    public void Addresses_that_are_not(string api, string why) =>
        Should.Throw<ArgumentException>(() => Client(Good with { Api = new(api) })).Message.ShouldContain(why);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("two words")]
    [InlineData("line\r\nX-Other: 1")]
    [InlineData("naïve")]
    public void A_token_that_cannot_be_one_is_refused_without_showing_it(string token)
    {
        var message = Should.Throw<ArgumentException>(() => Client(Good with { Token = token })).Message;

        message.ShouldContain("developer portal");
        message.ShouldNotContain("words");
    }

    [Theory]
    [InlineData("DiscordBot (https://example.org, 1.0)", true)]
    [InlineData("DiscordBot (https://example.org, 0.1.0) AnnounceBot", true)]
    [InlineData("AnnounceBot/1.0", false)]
    [InlineData("DiscordBot", false)]
    [InlineData("DiscordBot (https://example.org)", false)]
    public void We_say_who_we_are_as_discord_wants_it(string userAgent, bool isTaken)
    {
        var create = () => Client(Good with { UserAgent = userAgent });

        if (isTaken)
            Should.NotThrow(create);
        else
            Should.Throw<ArgumentException>(create).Message.ShouldContain("DiscordBot (URL, VERSION)");
    }

    private static void Client(RestOptions options)
    {
        using var rest = new DiscordRest(options, new TestClock(), new Random(1));
    }
}
