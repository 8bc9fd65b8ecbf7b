namespace AnnounceBot.Web.Operators;

/// <summary>Something that the operators' site answers.</summary>
internal interface IOperatorEndpoint : IEndpoint;
