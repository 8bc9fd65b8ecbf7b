using System.Text.Json;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest.Bodies;

/// <summary>Bodies that answer interactions for the first time.</summary>
internal static class InteractionBodies
{
    public static RequestBody Callback(InteractionResponse response)
    {
        Check(response);
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteNumber("type", (int)response.Type);
            WriteData(writer, response);
            writer.WriteEndObject();
        }

        var files = response.Content?.Files ?? [];
        return files.Count == 0 ? new(json.ToArray(), "application/json") : Multipart.Body(json.ToArray(), files);
    }

    private static void Check(InteractionResponse response)
    {
        if (response.Content is { } content)
            MessageRules.Check(content, "data.", isNew: response.Type == InteractionResponseType.Message);

        if (response.Offered is { } choices)
            CommandRules.CheckChoices(choices, "data.choices");

        if (response.Opened is { } modal)
            ModalRules.Check(modal);
    }

    private static void WriteData(Utf8JsonWriter writer, InteractionResponse response)
    {
        if (response is { Content: { } content })
        {
            writer.WritePropertyName("data");
            JsonSerializer.Serialize(writer, content with { Attachments = MessageBodies.Parts(content) }, DiscordJson.Default.InteractionMessage);
        }
        else if (response is { Opened: { } modal })
        {
            writer.WritePropertyName("data");
            JsonSerializer.Serialize(writer, modal, DiscordJson.Default.Modal);
        }
        else if (response is { Offered: { } choices })
        {
            writer.WriteStartObject("data");
            writer.WritePropertyName("choices");
            JsonSerializer.Serialize(writer, choices, DiscordJson.Default.IReadOnlyListCommandChoice);
            writer.WriteEndObject();
        }
        else if (response.IsEphemeral)
        {
            writer.WriteStartObject("data");
            writer.WriteNumber("flags", (int)MessageFlags.Ephemeral);
            writer.WriteEndObject();
        }
    }
}
