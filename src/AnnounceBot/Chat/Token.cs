using AnnounceBot.Storage;

namespace AnnounceBot.Chat;

/// <summary>The bot's token, wherever it was put. It is never part of a message.</summary>
internal static class Token
{
    private const string WordBefore = "Bot ";

    /// <returns>The token; null if there is none.</returns>
    /// <exception cref="OperatorException">The file cannot be read, or what is there cannot be a token.</exception>
    public static string? Read(DiscordOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.Token))
            return Cleaned(options.Token, "The token (DISCORD_TOKEN or discord.token)");
        return options.TokenFile is { } file ? Cleaned(ReadFile(file), $"What {file} holds") : null;
    }

    private static string ReadFile(FilePath file)
    {
        try
        {
            return File.ReadAllText(file.Value) is var text && !string.IsNullOrWhiteSpace(text)
                ? text
                : throw new OperatorException($"{file} (DISCORD_TOKEN_FILE or discord.tokenFile) is empty. Put the bot's token into it, or take the setting away.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"The token's file (DISCORD_TOKEN_FILE or discord.tokenFile) cannot be read: {failure.Message} Put the bot's token there, readable for this user, or correct the setting.", failure);
        }
    }

    private static string Cleaned(string text, string what)
    {
        var token = text.Trim();
        if (token.StartsWith(WordBefore, StringComparison.OrdinalIgnoreCase))
            token = token[WordBefore.Length..].TrimStart();
        return token.All(letter => letter is > ' ' and <= '~')
            ? token
            : throw new OperatorException($"{what} is no Discord token: a token is one word of letters, digits and dots. Copy it again from https://discord.com/developers/applications, \"Bot\".");
    }
}
