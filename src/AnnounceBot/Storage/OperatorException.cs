namespace AnnounceBot.Storage;

/// <summary>Something that only a person can mend: the message says what happened and what to do. Ends a command with status 1.</summary>
internal sealed class OperatorException(string message, Exception? cause = null) : Exception(message, cause);
