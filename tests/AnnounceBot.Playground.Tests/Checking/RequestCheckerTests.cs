using System.Text.Json.Nodes;
using AnnounceBot.Playground.Checking;
using AnnounceBot.Playground.Tests.Support;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Checking;

public sealed class RequestCheckerTests
{
    private static readonly RequestChecker WithDocument = new(DiscordDocument.Shared);
    private static readonly RequestChecker WithoutDocument = new(null);

    public static TheoryData<string> Good => [.. GoodRequests.All.Keys];

    public static TheoryData<string> AgainstTheDocument => [.. BrokenRequests.AgainstTheDocument.Keys];

    public static TheoryData<string> AgainstThePages => [.. BrokenRequests.AgainstThePages.Keys];

    [DocumentTheory]
    [MemberData(nameof(Good))]
    public void Nothing_is_wrong_with(string name) => GoodRequests.All[name].CheckedBy(WithDocument).ShouldBeEmpty();

    [DocumentTheory]
    [MemberData(nameof(AgainstTheDocument))]
    public void The_document_refuses(string mistake)
    {
        var request = BrokenRequests.AgainstTheDocument[mistake];

        request.CheckedBy(WithDocument).Select(violation => violation.What).ShouldBe([request.What]);
    }

    [DocumentTheory]
    [MemberData(nameof(AgainstThePages))]
    public void The_pages_refuse_what_the_document_takes(string mistake)
    {
        var request = BrokenRequests.AgainstThePages[mistake];

        request.CheckedBy(WithDocument).Select(violation => violation.What).ShouldBe([request.What]);
    }

    [Theory]
    [MemberData(nameof(AgainstThePages))]
    public void The_pages_hold_without_a_document(string mistake)
    {
        var request = BrokenRequests.AgainstThePages[mistake];

        request.CheckedBy(WithoutDocument).Select(violation => violation.What).ShouldBe([request.What]);
    }

    [Theory]
    [MemberData(nameof(Good))]
    [MemberData(nameof(AgainstTheDocument))]
    public void Without_a_document_only_the_pages_speak(string name)
    {
        var request = GoodRequests.All.TryGetValue(name, out var good) ? good : BrokenRequests.AgainstTheDocument[name];

        request.CheckedBy(WithoutDocument).ShouldBeEmpty();
    }

    [DocumentFact]
    public void A_mistake_that_both_refuse_is_told_once() =>
        new SampleRequest("POST /channels/100/messages", "{'content':'{x*5000}','allowed_mentions':{}}").CheckedBy(WithDocument).Count.ShouldBe(1);

    [DocumentFact]
    public void Every_mistake_is_told() =>
        new SampleRequest("POST /channels/100/messages?wait=true", "{'contents':'x','tts':'no'}").CheckedBy(WithDocument).Select(violation => violation.What).ShouldBe(
        [
            "?wait: is unknown there",
            "contents: is unknown there",
            "tts: a string instead of true or false or null",
            "the body: an empty message: it needs content, embeds, components, files, stickers or a poll",
            "allowed_mentions: is missing, so that Discord's default decides whom the text wakes up",
        ]);

    [DocumentFact]
    public void A_violation_names_the_method_and_the_decoded_path()
    {
        var violation = new SampleRequest("PATCH /webhooks/51/a-token/messages/%40original", "{'nonsense':1,'allowed_mentions':{}}").CheckedBy(WithDocument).ShouldHaveSingleItem();

        violation.ShouldBe(new Violation("PATCH", "/webhooks/51/a-token/messages/@original", "nonsense: is unknown there"));
    }

    [DocumentFact]
    public void A_form_with_files_is_taken_where_the_document_has_one()
    {
        var message = JsonNode.Parse("""{"allowed_mentions":{"parse":[]},"attachments":[{"id":"0"}]}""");

        WithDocument.Check("POST", "/channels/100/messages", [], message, isMultipart: true).ShouldBeEmpty();
        WithDocument.Check("PUT", "/applications/51/commands", [], new JsonArray(), isMultipart: true).ShouldHaveSingleItem().What.ShouldBe("the body: a form with files, where only JSON is taken");
    }

    [Fact]
    public void Files_are_content_enough() =>
        WithoutDocument.Check("POST", "/channels/100/messages", [], JsonNode.Parse("""{"allowed_mentions":{}}"""), isMultipart: true).ShouldBeEmpty();

    [Fact]
    public void A_body_of_any_shape_breaks_no_rule_by_accident()
    {
        foreach (var body in (string[])["5", "[]", "[5]", "\"x\"", "{\"embeds\":5}", "{\"embeds\":[5,null]}", "{\"components\":{\"type\":1}}", "{\"components\":[{\"type\":\"x\",\"components\":[null]}]}", "{\"data\":[]}"])
        {
            foreach (var request in GoodRequests.All.Values.Where(request => request.Body is not null))
                Should.NotThrow(() => WithoutDocument.Check(request.Method, request.Path, [], JsonNode.Parse(body)));
        }
    }
}
