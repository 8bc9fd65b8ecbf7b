namespace AnnounceBot.Chat.Commands;

/// <summary>A command as somebody used it. An option that was left out is null; asked for as another kind than it was announced, it throws.</summary>
internal sealed record CommandCall(Person Person)
{
    private static readonly Dictionary<string, object> Nothing = [];

    /// <summary>By the options' names: a <see cref="string"/>, <see cref="long"/>, <see cref="bool"/>, <see cref="ChannelRef"/> or <see cref="AttachedFile"/>.</summary>
    public IReadOnlyDictionary<string, object> Given { get; init; } = Nothing;

    /// <returns>As it was typed, so not safe to show; of a choice its value.</returns>
    public string? Text(string option) => (string?)Given.GetValueOrDefault(option);

    public long? Number(string option) => (long?)Given.GetValueOrDefault(option);

    public bool? YesNo(string option) => (bool?)Given.GetValueOrDefault(option);

    public AttachedFile? File(string option) => (AttachedFile?)Given.GetValueOrDefault(option);

    public ChannelRef? Channel(string option) => (ChannelRef?)Given.GetValueOrDefault(option);
}
