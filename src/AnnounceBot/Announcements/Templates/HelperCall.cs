using System.Globalization;
using AnnounceBot.Chat;

namespace AnnounceBot.Announcements.Templates;

/// <summary>A helper as a template uses it.</summary>
internal sealed class HelperCall(string name, object?[] arguments, Writing writing)
{
    public Writing Writing => writing;

    public object? this[int index] => index < arguments.Length ? arguments[index] : null;

    /// <returns>A text that is not escaped yet; null for nothing.</returns>
    /// <exception cref="TemplateException">It is finished already.</exception>
    public string? Text(int index) => this[index] switch
    {
        null => null,
        SafeText => throw new TemplateException($"{name} must be the inner one: it cannot change what another helper has finished, as {{{{quote (truncate excerpt 350)}}}} shows."),
        var value => writing.Plain(value),
    };

    public int Number(int index) => this[index] switch
    {
        IEnumerable<object> list => list.Count(),
        null => 0,
        var value when int.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        var value => throw new TemplateException($"{name} needs a number, not \"{writing.Plain(value)}\"."),
    };

    public DateTimeOffset? Moment(int index) => this[index] switch
    {
        null => null,
        DateTimeOffset moment => moment,
        var value => throw new TemplateException($"{name} needs a date, such as published, not \"{writing.Plain(value)}\"."),
    };

    public WebAddress? Address(int index) => this[index] switch
    {
        OutsideAddress address => address.ToAddress(),
        string written when WebAddress.TryParse(written, out var address) => address,
        null => null,
        var value => throw new TemplateException($"{name} needs an address, such as link, not \"{writing.Plain(value)}\"."),
    };
}
