namespace AnnounceBot.Web;

/// <summary>Something that the public site answers.</summary>
internal interface IPublicEndpoint : IEndpoint;
