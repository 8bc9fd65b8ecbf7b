using System.Text.RegularExpressions;
using AnnounceBot.Cli;
using AnnounceBot.Testing;
using AnnounceBot.Web;

namespace AnnounceBot.Tests.Deploy;

/// <summary>What can be told of the container and the unit without a machine that runs them.</summary>
public sealed class DeployFilesTests
{
    private static readonly string Dockerfile = Read("Dockerfile").Replace("\\\n", "", StringComparison.Ordinal), Compose = Read("config/compose.yaml"), Unit = Read("config/announcebot.service");

    public static TheoryData<string> Variables => [.. Regex.Matches(Dockerfile + Compose + Unit, "ANNOUNCEBOT__[A-Z_]+").Select(match => match.Value).Distinct()];

    [Fact]
    public void The_container_is_published_as_the_checks_publish()
    {
        var published = Command(Dockerfile, "dotnet publish");

        published.ShouldContain("--self-contained -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true");
        Read("README.md").ShouldContain($"`{published} --output /opt/announcebot`");
        Command(Read(".ci/run"), "dotnet publish").ShouldBe(published);
        // The same packages for the same machine, or they would be restored twice.
        Command(Dockerfile, "dotnet restore").ShouldBe("dotnet restore src/AnnounceBot --use-current-runtime -p:SelfContained=true -p:PublishReadyToRun=true\n");
    }

    [Fact]
    public void Packages_are_restored_before_the_sources_are_there()
    {
        var before = Dockerfile[..Dockerfile.IndexOf("dotnet restore", StringComparison.Ordinal)];
        var projects = Directory.GetDirectories(Repository.File("src")).Select(Path.GetFileName).Select(name => $"src/{name}/{name}.csproj");

        projects.ShouldAllBe(project => before.Contains($"COPY {project} ", StringComparison.Ordinal));
        before.ShouldNotContain("COPY src src");
        before.ShouldNotContain("COPY . ");
    }

    [Fact]
    public void All_that_is_copied_is_there_and_not_ignored()
    {
        var allowed = File.ReadAllLines(Repository.File(".dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();
        var copied = Regex.Matches(Dockerfile, @"^COPY (?!--from)(?<from>.+) \S+$", RegexOptions.Multiline).SelectMany(match => match.Groups["from"].Value.Split(' ')).ToList();

        copied.Count.ShouldBeGreaterThan(10);
        copied.ShouldAllBe(path => Path.Exists(Repository.File(path)));
        copied.ShouldAllBe(path => allowed.Any(entry => path == entry || path.StartsWith(entry + "/", StringComparison.Ordinal)));
        allowed.ShouldAllBe(entry => Path.Exists(Repository.File(entry)));
    }

    [Fact]
    public void Ports_are_those_that_the_bot_has_by_itself()
    {
        var port = new WebOptions().Listen!.Port;
        var health = $"\"http://127.0.0.1:{port}/healthz\"]";

        Dockerfile.ShouldContain($"ANNOUNCEBOT__WEB__LISTEN=http://0.0.0.0:{port}\n");
        Dockerfile.ShouldContain($"EXPOSE {port} 8080\n");
        Command(Dockerfile, "CMD [\"curl\"").ShouldEndWith($"{health}\n");
        Command(Compose, "test: [\"CMD\"").ShouldEndWith($"{health}\n");
        Compose.ShouldContain($"- \"127.0.0.1:{port}:{port}\"\n");
    }

    [Fact]
    public void Whatever_is_published_is_for_this_machine_only()
    {
        var published = Regex.Matches(Compose, @"- ""(?<port>[0-9.]*:?\d+:\d+)""\n").Select(match => match.Groups["port"].Value).ToList();

        published.Count.ShouldBe(2);
        published.ShouldAllBe(port => port.StartsWith("127.0.0.1:", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Variables))]
    public void A_variable_is_a_setting_that_there_is(string variable)
    {
        var setting = variable["ANNOUNCEBOT__".Length..].Replace("__", ".", StringComparison.Ordinal);

        Read("README.md").ShouldContain($"| `{setting}` |", Case.Insensitive);
    }

    [Fact]
    public void A_token_is_handed_in_as_a_file_and_stands_nowhere()
    {
        Compose.ShouldContain("DISCORD_TOKEN_FILE: /run/secrets/discord_token\n");
        Unit.ShouldContain("LoadCredential=token:/etc/announcebot/token\nEnvironment=DISCORD_TOKEN_FILE=%d/token\n");
        Dockerfile.ShouldNotContain("TOKEN");
        File.ReadAllLines(Repository.File(".gitignore")).ShouldContain("config/discord_token");
    }

    [Fact]
    public void The_container_needs_no_right_and_writes_only_its_state()
    {
        Command(Dockerfile, "USER ").ShouldBe("USER $APP_UID\n");
        Command(Dockerfile, "VOLUME ").ShouldBe("VOLUME /var/lib/announcebot\n");
        foreach (var line in new[] { "read_only: true", "- ALL", "- no-new-privileges:true", "- /tmp:size=64m,mode=1777", "- state:/var/lib/announcebot", "- .:/etc/announcebot:ro" })
            Compose.ShouldContain($" {line}\n");
    }

    [Fact]
    public void The_unit_starts_again_what_failed_but_not_what_is_configured_wrong()
    {
        Unit.ShouldContain("Restart=on-failure\n");
        Unit.ShouldContain($"RestartPreventExitStatus={ExitStatus.Usage}\n");
        Unit.ShouldContain("ExecReload=/bin/kill -HUP $MAINPID\n");
        Unit.ShouldContain("StateDirectory=announcebot\n");
        Unit.ShouldContain("ANNOUNCEBOT__STORAGE__PATH=%S/announcebot/announcebot.db\n");
        Unit.ShouldContain("ExecStart=/opt/announcebot/announcebot run --config /etc/announcebot/announcebot.json\n");
    }

    [Theory]
    [InlineData("/opt/announcebot")]
    [InlineData("/etc/announcebot/announcebot.json")]
    [InlineData("/etc/announcebot/token")]
    [InlineData("discord_token")]
    [InlineData("config/compose.yaml")]
    [InlineData("config/announcebot.service")]
    [InlineData("useradd --system --home-dir /var/lib/announcebot --shell /usr/sbin/nologin announcebot")]
    [InlineData("chown 1654 discord_token && chmod 400 discord_token")]
    public void The_readme_says_the_same(string words) => Read("README.md").ShouldContain(words);

    /// <returns>From there to the end of the line, or to where something is put.</returns>
    private static string Command(string file, string start)
    {
        var from = file.IndexOf(start, StringComparison.Ordinal);
        from.ShouldBeGreaterThanOrEqualTo(0, start);
        return file[from..(file.IndexOf('\n', from) + 1)].Split(" --output")[0];
    }

    private static string Read(string path) => File.ReadAllText(Repository.File(path));
}
