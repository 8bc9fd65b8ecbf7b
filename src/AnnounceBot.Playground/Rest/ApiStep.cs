namespace AnnounceBot.Playground.Rest;

/// <summary>Something that stands before the handlers: it may answer itself, or ask the next and change what that says.</summary>
internal delegate Task<ApiAnswer> ApiStep(ApiCall call, ApiHandler next, CancellationToken cancellationToken);
