namespace AnnounceBot.Discord.Rest;

/// <summary>Discord's limits for texts and lists. Texts are counted in UTF-16 units, which is never less than any other count.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#embed-object-embed-limits and the pages of each object</remarks>
public static class Limits
{
    /// <summary>Characters of a message.</summary>
    public const int Content = 2000;

    /// <summary>Embeds of a message.</summary>
    public const int Embeds = 10;

    /// <summary>Characters of all embeds of a message together: titles, descriptions, fields, footers and authors.</summary>
    public const int EmbedsTotal = 6000;

    /// <summary>Characters of an embed's title.</summary>
    public const int EmbedTitle = 256;

    /// <summary>Characters of an embed's description.</summary>
    public const int EmbedDescription = 4096;

    /// <summary>Fields of an embed.</summary>
    public const int EmbedFields = 25;

    /// <summary>Characters of a field's name.</summary>
    public const int EmbedFieldName = 256;

    /// <summary>Characters of a field's value.</summary>
    public const int EmbedFieldValue = 1024;

    /// <summary>Characters of an embed's footer.</summary>
    public const int EmbedFooter = 2048;

    /// <summary>Characters of an embed's author.</summary>
    public const int EmbedAuthor = 256;

    /// <summary>Characters of an address in an embed.</summary>
    public const int EmbedUrl = 2048;

    /// <summary>Characters of a nonce.</summary>
    public const int Nonce = 25;

    /// <summary>Files of a message.</summary>
    public const int Attachments = 10;

    /// <summary>Characters of a file's name.</summary>
    public const int AttachmentName = 1024;

    /// <summary>Characters of a file's description.</summary>
    public const int AttachmentDescription = 1024;

    /// <summary>Roles, or people, that a message may notify by name.</summary>
    public const int Mentions = 100;

    /// <summary>Rows of a message.</summary>
    public const int Rows = 5;

    /// <summary>Buttons of a row.</summary>
    public const int RowButtons = 5;

    /// <summary>Components of a message made of components alone, nested ones included.</summary>
    public const int ComponentsV2 = 40;

    /// <summary>Characters of a custom id.</summary>
    public const int CustomId = 100;

    /// <summary>Characters of a button's label.</summary>
    public const int ButtonLabel = 80;

    /// <summary>Characters of a link button's address.</summary>
    public const int ButtonUrl = 512;

    /// <summary>Characters of a select's placeholder.</summary>
    public const int SelectPlaceholder = 150;

    /// <summary>Options of a select.</summary>
    public const int SelectOptions = 25;

    /// <summary>Characters of an option's label, value or description.</summary>
    public const int SelectOptionText = 100;

    /// <summary>Characters of a modal's title.</summary>
    public const int ModalTitle = 45;

    /// <summary>Components of a modal.</summary>
    public const int ModalComponents = 5;

    /// <summary>Characters of the caption of a field in a modal.</summary>
    public const int FieldLabel = 45;

    /// <summary>Characters below that caption.</summary>
    public const int FieldDescription = 100;

    /// <summary>Characters of a text field.</summary>
    public const int InputText = 4000;

    /// <summary>Characters of a text field's placeholder.</summary>
    public const int InputPlaceholder = 100;

    /// <summary>Characters of a thread's name.</summary>
    public const int ThreadName = 100;

    /// <summary>Seconds of a thread's slow mode.</summary>
    public const int ThreadSlowMode = 21600;

    /// <summary>Tags of a thread in a forum.</summary>
    public const int ThreadTags = 5;

    /// <summary>Slash commands of an application in one place.</summary>
    public const int SlashCommands = 100;

    /// <summary>Commands of one kind of menu in one place.</summary>
    public const int MenuCommands = 15;

    /// <summary>Characters of the name of a command or an option.</summary>
    public const int CommandName = 32;

    /// <summary>Characters of the description of a command or an option.</summary>
    public const int CommandDescription = 100;

    /// <summary>Options of a command.</summary>
    public const int CommandOptions = 25;

    /// <summary>Choices of an option.</summary>
    public const int Choices = 25;

    /// <summary>Characters of a choice's name or value.</summary>
    public const int ChoiceText = 100;

    /// <summary>The largest length that an option can ask for.</summary>
    public const int OptionText = 6000;

    /// <summary>Characters of a command in all: names, descriptions and values, of each the longest language.</summary>
    public const int CommandTotal = 8000;

    /// <summary>Characters of a reason for the audit log.</summary>
    public const int AuditReason = 512;
}
