using System.Text;
using AnnounceBot.Chat;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Digests.Rendering;

/// <summary>Issues byte for byte, as they were looked at and found right.</summary>
public sealed class GoldenTests
{
    private const string Accept = "ACCEPT_GOLDEN";

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var (name, _) in SomeIssues.All)
            {
                foreach (var form in new[] { "md", "txt", "html", "json", "chat.text", "chat.embeds" })
                    files.Add(name, form);
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_what_it_was(string name, string form)
    {
        var path = Repository.File("tests", "AnnounceBot.Tests", "Digests", "Rendering", "Golden", $"{name}.{form}");
        var now = Encoding.UTF8.GetBytes(Show(SomeIssues.All.Single(known => known.Name == name).Issue, form));
        if (Environment.GetEnvironmentVariable(Accept) is not null)
            File.WriteAllBytes(path, now);

        var golden = File.Exists(path) ? File.ReadAllBytes(path) : [];

        now.AsSpan().SequenceEqual(golden).ShouldBeTrue(
            $"{path} differs. Read the difference; if it is meant, run this test once with the environment variable {Accept}=1, and look at what git says has changed.\nNow:\n{Encoding.UTF8.GetString(now)}");
    }

    private static string Show(Issue issue, string form) => form switch
    {
        "md" => Rendered.Of(issue).Markdown,
        "txt" => Rendered.Of(issue).Text,
        "html" => Rendered.Of(issue).Html,
        "json" => IssueRenderer.ToJson(issue),
        "chat.text" => Show(new IssueMessages(new()).Of(issue)),
        _ => Show(new IssueMessages(new() { Look = DigestLook.Embeds }).Of(issue)),
    };

    private static string Show(IEnumerable<ChatMessage> messages) => string.Concat(messages.Select((message, index) =>
        $"=== message {index + 1}{(message.Topic is { } topic ? $", topic: {topic}" : "")}{(message.Card?.Title is { } title ? $", card: {title}" : "")}\n{message.Text}{message.Card?.Text}\n"));
}
