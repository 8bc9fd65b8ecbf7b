using System.Text.Json.Nodes;
using AnnounceBot.Cli;
using AnnounceBot.Playground;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Support;

/// <summary>Calls doctor with a configuration of the test's own, in this process, against a playground if there is one.</summary>
internal sealed class DoctorSide(LocalDiscord? discord) : IDisposable
{
    public TempFolder Folder { get; } = new();

    public string Database => Folder.File("a.db");

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public string? Token { get; set; } = discord is null ? null : PlaygroundServer.Token;

    /// <param name="more">Members of the configuration, beside where the database and the playground are.</param>
    public string Configure(string more = "")
    {
        var api = discord is null ? "" : $$""" "discord": { "api": "{{discord.Server.Api}}" }, """;
        var storage = more.Contains("\"storage\"", StringComparison.Ordinal) ? "" : """ "storage": { "path": "a.db" }, """;
        var watching = """ "watching": { "allowedNetworks": ["127.0.0.0/8"] } """;
        return Folder.Write("a.json", $"{{ {storage}{api}{watching}{(more.Length == 0 ? "" : ", ")}{more} }}");
    }

    public async Task<CommandLine.Outcome> RunAsync(params string[] options)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var environment = Token is null ? new Dictionary<string, string>() : new() { ["DISCORD_TOKEN"] = Token };
        var shell = new Shell(TextReader.Null, output, TextWriter.Synchronized(errors), environment, Folder.Path, IsTerminal: false, Clock, new Random(1));
        var status = await Application.RunAsync(["doctor", "--config", Folder.File("a.json"), .. options], shell, CancellationToken.None);
        return new(status, output.ToString(), errors.ToString());
    }

    /// <returns>What was found, as JSON tells it.</returns>
    public async Task<Findings> AskAsync(string more = "")
    {
        Configure(more);
        var outcome = await RunAsync("--json");
        return new(outcome.Status, JsonNode.Parse(outcome.Output)!["checks"]!.AsArray());
    }

    public void Dispose() => Folder.Dispose();

    public sealed record Findings(int Status, JsonArray Checks)
    {
        public string StatusOf(string id) => One(id)["status"]!.GetValue<string>();

        public string TextOf(string id) => One(id)["text"]!.GetValue<string>();

        public string? AdviceOf(string id) => One(id)["advice"]?.GetValue<string>();

        public bool Has(string id) => Checks.Any(check => IdOf(check) == id);

        /// <summary>What somebody has to see to.</summary>
        public IEnumerable<string> Problems => Checks.Where(check => check!["status"]!.GetValue<string>() == "problem").Select(IdOf);

        private JsonNode One(string id) => Checks.FirstOrDefault(check => IdOf(check) == id) ?? throw new InvalidOperationException($"No {id} in {Checks}");

        private static string IdOf(JsonNode? check) => check!["id"]!.GetValue<string>();
    }
}
