using AnnounceBot.Chat;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Storage;
using Binder = AnnounceBot.Cli.Configuration.Binder;

namespace AnnounceBot.Tests.Cli;

public sealed class SecretFilesTests : SettingsSide
{
    private const string Variable = "ANNOUNCEBOT__FEEDS__0__URL_FILE";

    [Theory]
    [InlineData("https://ada:hunter2@ada.example/feed")]
    [InlineData("https://ada:hunter2@ada.example/feed\n")]
    [InlineData("https://ada:hunter2@ada.example/feed\r\n")]
    public void A_setting_can_lie_in_a_file_of_its_own_and_the_end_of_its_line_is_cut(string content)
    {
        var feed = Load("""{ "feeds": [ { "name": "Ada", "tags": [ "lamps" ] } ] }""", new() { [Variable] = _folder.Write("secret", content) }).Settings.Feeds.ShouldHaveSingleItem();

        feed.Url.OriginalString.ShouldBe("https://ada:hunter2@ada.example/feed");
        feed.Name.ShouldBe("Ada");
    }

    [Fact]
    public void A_path_is_relative_to_the_current_folder_and_a_list_is_one_line_with_commas()
    {
        _folder.Write("networks", "127.0.0.0/8, ::1/128\n");

        Load("{}", new() { ["ANNOUNCEBOT__WATCHING__ALLOWEDNETWORKS_FILE"] = "networks" }).Settings.Watching.AllowedNetworks.Count.ShouldBe(2);
    }

    [Fact]
    public void An_empty_variable_names_no_file()
    {
        Load("{}", new() { [Variable] = "", ["DISCORD_TOKEN_FILE"] = "" }).Settings.Feeds.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_missing_or_empty_is_told_with_its_variable_and_path()
    {
        var missing = Mistake("{}", new() { [Variable] = _folder.File("nowhere") });
        missing.Place.ShouldBe($"environment variable {Variable}");
        missing.Reason.ShouldContain(_folder.File("nowhere"));
        Mistake("{}", new() { [Variable] = _folder.Path }).Reason.ShouldContain(_folder.Path);
        Mistake("{}", new() { [Variable] = _folder.Write("empty", "\n") }).ToString().ShouldBe($"environment variable {Variable}: {_folder.File("empty")} is empty: put the value into it, or take the variable away.");
    }

    [Fact]
    public void The_value_and_its_file_at_once_are_a_mistake()
    {
        Mistake("{}", new() { ["ANNOUNCEBOT__FEEDS__0__URL"] = "https://ada.example/feed", [Variable] = _folder.Write("secret", "https://ada.example/feed") })
            .ToString().ShouldBe($"environment variable {Variable}: there is ANNOUNCEBOT__FEEDS__0__URL as well; give one of the two.");
    }

    [Theory]
    [InlineData("ANNOUNCEBOT__FEEDS__0__URL_FILE", "gopher://t0psecret.example/")]
    [InlineData("ANNOUNCEBOT__FEEDS__0__URL_FILE", "https://ada.example/t0psecret")]
    [InlineData("ANNOUNCEBOT__DISCORD__GUILD_FILE", "t0psecret")]
    [InlineData("ANNOUNCEBOT__ROUTES__0__TEMPLATE_FILE", "t0psecret")]
    [InlineData("ANNOUNCEBOT__ROUTES__0__MATCH_FILE", "\"t0psecret")]
    [InlineData("ANNOUNCEBOT__ROUTES__0__KINDS_FILE", "video, t0psecret")]
    [InlineData("ANNOUNCEBOT__SUBMISSIONS__BLOCKEDDOMAINS_FILE", "t0psecret t0psecret")]
    [InlineData("ANNOUNCEBOT__WATCHING__INTERVAL_FILE", "t0psecret")]
    public void What_a_file_holds_stands_in_no_mistake_and_the_file_does(string variable, string content)
    {
        var file = _folder.Write("a-file", content);

        var told = Should.Throw<ConfigurationException>(() => Load(
            """{ "routes": [ { "channel": "blogs" } ], "feeds": [ { "url": "https://ada.example/feed" }, { "url": "https://ada.example/t0psecret" } ] }""", new() { [variable] = file }));

        told.Mistakes[0].ToString().Replace("https://ada.example/t0psecret is there twice", "", StringComparison.Ordinal).ShouldNotContain("t0psecret");
    }

    [Theory]
    [InlineData("gopher://ada:hunter2@ada.example/feed?key=hunter2", "\"gopher://ada.example/feed?…\" is not")]
    [InlineData("ada@example.org?", "\"ada@example.org?\" is not")]
    public void A_password_in_an_address_that_is_none_stands_in_no_mistake(string url, string said)
    {
        MistakesOf($$"""{ "feeds": [ { "url": "{{url}}" } ] }""").ShouldHaveSingleItem().Reason.ShouldStartWith(said);
    }

    [Fact]
    public void The_token_can_lie_in_a_file()
    {
        var options = Load("{}", new() { ["DISCORD_TOKEN_FILE"] = _folder.Write("token", "abc.def\n") }).Settings.Discord;
        Token.Read(options).ShouldBe("abc.def");

        File.Delete(_folder.File("token"));
        var missing = Should.Throw<OperatorException>(() => Token.Read(options)).Message;
        missing.ShouldContain("DISCORD_TOKEN_FILE");
        missing.ShouldContain(_folder.File("token"));
        Mistake("{}", new() { ["DISCORD_TOKEN"] = "abc", ["DISCORD_TOKEN_FILE"] = "token" }).Reason.ShouldContain("give one of the two");
    }

    [Fact]
    public void No_key_ends_as_the_name_of_a_file_does()
    {
        Keys(typeof(Settings)).ShouldNotContain(key => key.Contains('_'));
    }

    private static IEnumerable<string> Keys(Type type) => Binder.Properties(type).SelectMany(property =>
    {
        var kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var inner = Binder.ItemOf(kind) ?? kind;
        return new[] { Binder.KeyOf(property) }.Concat(Values.IsSimple(inner) ? [] : Keys(inner));
    });

    private Mistake Mistake(string text, Dictionary<string, string> environment) => Should.Throw<ConfigurationException>(() => Load(text, environment)).Mistakes[0];
}
