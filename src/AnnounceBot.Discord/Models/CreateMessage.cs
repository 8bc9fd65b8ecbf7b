namespace AnnounceBot.Discord.Models;

/// <summary>A message to send.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#create-message</remarks>
public sealed record CreateMessage : OutgoingMessage
{
    /// <summary>1 to 25 characters, made once for each message and kept: sending again with it within some minutes makes no second message. Null: a lost answer cannot be cured.</summary>
    public string? Nonce { get; init; }

    /// <summary>The message that it answers.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>Asks Discord to heed the nonce; true whenever there is one.</summary>
    public bool? EnforceNonce => Nonce is null ? null : true;
}
