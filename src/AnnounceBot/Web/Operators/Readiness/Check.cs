namespace AnnounceBot.Web.Operators.Readiness;

/// <summary>Something that must be so for the bot to do its work.</summary>
/// <param name="Detail">How it is; if it is not well, what to do.</param>
internal sealed record Check(string Name, bool Ok, string Detail);
