using AnnounceBot.Playground.Checking.Document;
using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>What Discord's pages demand and the OpenAPI document does not say, route by route.</summary>
internal sealed class DocumentedRules
{
    private readonly Routes<Action<CheckedRequest, Findings>> _routes = new();

    public DocumentedRules()
    {
        AddMessages();
        AddInteractions();
        AddCommands("/applications/{application_id}/commands", isGlobal: true);
        AddCommands("/applications/{application_id}/guilds/{guild_id}/commands", isGlobal: false);
    }

    public void Check(CheckedRequest request, Findings findings) =>
        _routes.Find(request.Method, request.Path).Value?.Invoke(request, findings);

    private void AddMessages()
    {
        Message("POST", "/channels/{channel_id}/messages", MessageKind.Created);
        Message("PATCH", "/channels/{channel_id}/messages/{message_id}", MessageKind.Edited);
        _routes.Add("/channels/{channel_id}/messages", "GET", QueryRules.CheckMessageList);
        _routes.Add("/channels/{channel_id}/threads", "POST", (request, findings) =>
        {
            var message = new Part(request.Body, Place.Body)["message"];
            if (message.IsObject)
                MessageRules.Check(message, MessageKind.InForum, request.IsMultipart, findings);
        });
    }

    private void AddInteractions()
    {
        Message("POST", "/webhooks/{webhook_id}/{webhook_token}", MessageKind.FollowUp);
        Message("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", MessageKind.Edited);
        _routes.Add("/interactions/{interaction_id}/{interaction_token}/callback", "POST", CallbackRules.Check);
    }

    private void AddCommands(string template, bool isGlobal)
    {
        _routes.Add(template, "PUT", (request, findings) => CommandRules.CheckAll(new(request.Body, Place.Body), isGlobal, findings));
        _routes.Add(template, "POST", (request, findings) => CommandRules.Check(new(request.Body, Place.Body), isGlobal, isNew: true, findings));
        _routes.Add(template + "/{command_id}", "PATCH", (request, findings) => CommandRules.Check(new(request.Body, Place.Body), isGlobal, isNew: false, findings));
    }

    private void Message(string method, string template, MessageKind kind) => _routes.Add(template, method, (request, findings) =>
    {
        if (request.Body is not null)
            MessageRules.Check(new(request.Body, Place.Body), kind, request.IsMultipart, findings);
    });
}
