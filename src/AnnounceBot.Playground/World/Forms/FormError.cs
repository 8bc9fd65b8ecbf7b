using System.Globalization;

namespace AnnounceBot.Playground.World.Forms;

/// <summary>What is wrong with one field, in Discord's words.</summary>
internal readonly record struct FormError(string Code, string Message)
{
    public static FormError Required { get; } = new("BASE_TYPE_REQUIRED", "This field is required");

    public static FormError NoObject { get; } = new("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");

    public static FormError NoList { get; } = new("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");

    public static FormError NoTimestamp { get; } = new("DATE_TIME_TYPE_PARSE", "Could not parse the value. Should be ISO8601.");

    public static FormError NoUrl { get; } = new("URL_TYPE_INVALID_URL", "Not a well formed URL.");

    public static FormError TooLong(int max) => new("BASE_TYPE_MAX_LENGTH", string.Create(CultureInfo.InvariantCulture, $"Must be {max} or fewer in length."));

    public static FormError BadLength(int min, int max) =>
        new("BASE_TYPE_BAD_LENGTH", string.Create(CultureInfo.InvariantCulture, $"Must be between {min} and {max} in length."));

    public static FormError TooSmall(long min) => new("NUMBER_TYPE_MIN", string.Create(CultureInfo.InvariantCulture, $"int value should be greater than or equal to {min}."));

    public static FormError TooGreat(long max) => new("NUMBER_TYPE_MAX", string.Create(CultureInfo.InvariantCulture, $"int value should be less than or equal to {max}."));

    public static FormError NoNumber(string value) => new("NUMBER_TYPE_COERCE", $"Value \"{value}\" is not int.");

    public static FormError NoSnowflake(string value) => new("NUMBER_TYPE_COERCE", $"Value \"{value}\" is not snowflake.");

    public static FormError NoText(string value) => new("STRING_TYPE_CONVERT", $"Could not interpret \"{value}\" as string.");

    public static FormError NoBoolean(string value) => new("BOOLEAN_TYPE_CONVERT", $"Value \"{value}\" is not a boolean.");

    public static FormError BadScheme(string scheme) =>
        new("URL_TYPE_INVALID_SCHEME", $"Scheme \"{scheme}\" is not supported. Scheme must be one of ('http', 'https').");

    public static FormError NotOneOf(IEnumerable<string> choices) => new("BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", choices)}}}.");
}
