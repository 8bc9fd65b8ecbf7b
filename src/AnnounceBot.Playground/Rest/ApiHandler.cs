namespace AnnounceBot.Playground.Rest;

/// <summary>Answers a call.</summary>
internal delegate Task<ApiAnswer> ApiHandler(ApiCall call, CancellationToken cancellationToken);
