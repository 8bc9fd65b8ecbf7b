using System.Globalization;
using System.Text.Json.Serialization;

namespace AnnounceBot.Discord.Models;

/// <summary>What a choice stands for: text of up to 100 characters, or a number.</summary>
[JsonConverter(typeof(ChoiceValueJson))]
public readonly record struct ChoiceValue
{
    /// <summary>A text.</summary>
    /// <param name="text">Up to 100 characters.</param>
    public ChoiceValue(string text) => Text = text;

    /// <summary>A number.</summary>
    /// <param name="number">Between -2^53 and 2^53.</param>
    public ChoiceValue(double number) => Number = number;

    /// <summary>The text; null: it is a number.</summary>
    public string? Text { get; }

    /// <summary>The number; null: it is a text.</summary>
    public double? Number { get; }

    /// <summary>A text as a choice.</summary>
    public static implicit operator ChoiceValue(string text) => new(text);

    /// <summary>A number as a choice.</summary>
    public static implicit operator ChoiceValue(double number) => new(number);

    /// <summary>A text as a choice.</summary>
    public static ChoiceValue FromString(string text) => new(text);

    /// <summary>A number as a choice.</summary>
    public static ChoiceValue FromDouble(double number) => new(number);

    /// <summary>The text, or the number in digits.</summary>
    public override string ToString() => Text ?? Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
