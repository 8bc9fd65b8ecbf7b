using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Document;

/// <summary>What the document says of one method on one path.</summary>
/// <param name="Parameters">Those of the path and of the query.</param>
/// <param name="Json">What the body must be, as JSON or as the JSON part of a form; null if there is none.</param>
/// <param name="Files">The body may be a form with files.</param>
/// <param name="BodyRequired">A body must be there.</param>
/// <param name="Answers">By status ("200", or "4XX" for all of them): what the answer must be; null for an answer without JSON.</param>
internal sealed record Operation(
    string Template,
    IReadOnlyList<Parameter> Parameters,
    Shape? Json,
    bool Files,
    bool BodyRequired,
    IReadOnlyDictionary<string, Shape?> Answers);
