using System.Text.Json.Serialization;

namespace AnnounceBot.Discord.Models;

/// <summary>Something to press, choose or fill in. Kinds that we do not know are kept as they came.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference</remarks>
[JsonConverter(typeof(ComponentJson))]
public abstract record Component
{
    /// <summary>What it is.</summary>
    public abstract ComponentType Type { get; }
}
