using System.Text.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Tests.Support;

/// <summary>Interactions as Discord sends them, by Mo, a moderator, in a channel of Lantern.</summary>
internal static class SomeInteraction
{
    public const string Token = "an-interactions-secret";

    public const string Callback = $"POST /interactions/900/{Token}/callback?with_response=false";
    public const string Original = $"PATCH /webhooks/51/{Token}/messages/@original";
    public const string FollowUp = $"POST /webhooks/51/{Token}?wait=true";

    private const string Options = "[]";

    public static Interaction Command(string name, string options = Options, ulong id = 900, string resolved = "{}") =>
        Of(2, id, $$"""{"id":"77","name":"{{name}}","type":1,"options":{{options}},"resolved":{{resolved}} }""");

    public static Interaction MessageCommand(string name, string message) =>
        Of(2, 900, $$$"""{"id":"77","name":"{{{name}}}","type":3,"target_id":"500","resolved":{"messages":{"500":{{{message}}} } } }""");

    public static Interaction Autocomplete(string name, string options) => Of(4, 900, $$"""{"id":"77","name":"{{name}}","type":1,"options":{{options}} }""");

    public static Interaction Button(string customId, ulong id = 900) =>
        Of(3, id, $$"""{"custom_id":"{{customId}}","component_type":2}""", """{"id":"500","channel_id":"23","content":"A submission","type":0}""");

    public static Interaction Select(string customId, int type, string values, string resolved = "{}") =>
        Of(3, 900, $$"""{"custom_id":"{{customId}}","component_type":{{type}},"values":{{values}},"resolved":{{resolved}} }""", """{"id":"500","channel_id":"23","type":0}""");

    public static Interaction Modal(string customId, string components, string? message = null, string resolved = "{}") =>
        Of(5, 900, $$"""{"custom_id":"{{customId}}","components":{{components}},"resolved":{{resolved}} }""", message);

    private static Interaction Of(int type, ulong id, string data, string? message = null)
    {
        var interaction = JsonNode.Parse("""
            {
              "application_id": "51", "guild_id": "1", "channel_id": "23", "version": 1, "locale": "de", "guild_locale": "en-GB", "app_permissions": "2048",
              "channel": { "id": "23", "type": 0, "name": "mod-queue" },
              "member": { "user": { "id": "33", "username": "mo", "global_name": "Mo" }, "nick": "Mo the Mod", "roles": ["13"], "permissions": "8192" }
            }
            """)!.AsObject();
        interaction["id"] = $"{id}";
        interaction["token"] = Token;
        interaction["type"] = type;
        interaction["data"] = JsonNode.Parse(data);
        interaction["message"] = message is null ? null : JsonNode.Parse(message);
        return interaction.Deserialize(DiscordJson.Default.Interaction)!;
    }
}
