using AnnounceBot.Chat;

namespace AnnounceBot.Announcements.Templates;

/// <summary>An address from outside, http or https.</summary>
internal sealed class OutsideAddress
{
    private readonly WebAddress _address;

    private OutsideAddress(WebAddress address) => _address = address;

    /// <returns>Null for what no browser should follow.</returns>
    public static OutsideAddress? Of(string? text) => WebAddress.TryParse(text, out var address) ? new(address) : null;

    public WebAddress ToAddress() => _address;
}
