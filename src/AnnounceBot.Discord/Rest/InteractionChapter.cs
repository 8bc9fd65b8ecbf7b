using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest.Bodies;

namespace AnnounceBot.Discord.Rest;

/// <summary>Answers to interactions: on connections of their own, behind no queue and no limit that is not theirs.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding</remarks>
public sealed class InteractionChapter
{
    private const string Original = "/webhooks/{application.id}/{interaction.token}/messages/@original";
    private const string FollowUp = "/webhooks/{application.id}/{interaction.token}/messages/{message.id}";

    private readonly RestSender _sender;

    internal InteractionChapter(RestSender sender) => _sender = sender;

    /// <summary>Opens a connection ahead, so that the first answer need not wait for one. We keep it for 90 minutes; the server may close it sooner, so do it again every few minutes.</summary>
    public Task WarmUpAsync(CancellationToken cancellationToken) => _sender.SendAsync(RestCall.To(HttpMethod.Get, "/gateway"), cancellationToken);

    /// <summary>Answers an interaction for the first time; within 3 seconds of its coming.</summary>
    /// <exception cref="DiscordRefusedException">Code 10062: too late. Code 40060: it was answered before, which after a lost answer of ours means it was us.</exception>
    /// <exception cref="InvalidMessageException">It breaks a limit; nothing was sent.</exception>
    public async Task RespondAsync(Snowflake interaction, string token, InteractionResponse response, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Post, "/interactions/{interaction.id}/{interaction.token}/callback", interaction, token) with
        {
            Body = InteractionBodies.Callback(response),
            Query = "?with_response=false",
        };
        await _sender.SendAsync(call, cancellationToken);
    }

    /// <summary>Reads the first answer.</summary>
    public Task<Message> GetOriginalAsync(Snowflake application, string token, CancellationToken cancellationToken) =>
        _sender.SendAsync(RestCall.To(HttpMethod.Get, Original, application, token), DiscordJson.Default.Message, cancellationToken);

    /// <summary>Changes the first answer, or puts it in after "thinking…"; within 15 minutes.</summary>
    /// <exception cref="InvalidMessageException">It breaks a limit; nothing was sent.</exception>
    public async Task<Message> EditOriginalAsync(Snowflake application, string token, InteractionMessage message, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Patch, Original, application, token) with { Body = MessageBodies.EditAnswer(message) };
        return await _sender.SendAsync(call, DiscordJson.Default.Message, cancellationToken);
    }

    /// <summary>Takes the first answer away.</summary>
    public Task DeleteOriginalAsync(Snowflake application, string token, CancellationToken cancellationToken) =>
        _sender.SendAsync(RestCall.To(HttpMethod.Delete, Original, application, token), cancellationToken);

    /// <summary>Sends one more message. A lost answer is not tried again: Discord knows no nonce here.</summary>
    /// <exception cref="InvalidMessageException">It breaks a limit; nothing was sent.</exception>
    public async Task<Message> FollowUpAsync(Snowflake application, string token, InteractionMessage message, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Post, "/webhooks/{application.id}/{interaction.token}", application, token) with { Body = MessageBodies.FollowUp(message), Query = "?wait=true" };
        return await _sender.SendAsync(call, DiscordJson.Default.Message, cancellationToken);
    }

    /// <summary>Changes a message that was sent afterwards.</summary>
    /// <exception cref="InvalidMessageException">It breaks a limit; nothing was sent.</exception>
    public async Task<Message> EditFollowUpAsync(Snowflake application, string token, Snowflake followUp, InteractionMessage message, CancellationToken cancellationToken)
    {
        var call = RestCall.To(HttpMethod.Patch, FollowUp, application, token, followUp) with { Body = MessageBodies.EditAnswer(message) };
        return await _sender.SendAsync(call, DiscordJson.Default.Message, cancellationToken);
    }

    /// <summary>Takes a message away that was sent afterwards.</summary>
    public Task DeleteFollowUpAsync(Snowflake application, string token, Snowflake followUp, CancellationToken cancellationToken) =>
        _sender.SendAsync(RestCall.To(HttpMethod.Delete, FollowUp, application, token, followUp), cancellationToken);
}
