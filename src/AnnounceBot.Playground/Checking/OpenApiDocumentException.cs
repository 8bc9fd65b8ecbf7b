namespace AnnounceBot.Playground.Checking;

/// <summary>The OpenAPI document cannot be used.</summary>
/// <param name="message">Which file, where in it, and what is wrong there.</param>
/// <param name="inner">What the reader said.</param>
public sealed class OpenApiDocumentException(string message, Exception? inner = null) : Exception(message, inner);
